package dev.understudy.sandbox;

import dev.understudy.controls.Directives;
import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way of one request that says itself which moment it is, or from which scenario it is
 * answered. The sandbox counts and remembers it as any other; what it changes in a scenario is gone
 * with its answer.
 */
final class Directed {
  private final House house;
  private final Life life;
  private final Layer journal;
  private final Directives directives;
  private final Directives.@Nullable Wrong wrong;

  Directed(House house, Life life, Layer journal, MultiMap headers) {
    this.house = house;
    this.life = life;
    this.journal = journal;
    Directives read = Directives.NONE;
    Directives.Wrong fault = null;
    try {
      read = Directives.of(headers);
    } catch (Directives.Wrong e) {
      fault = e;
    }
    this.directives = read;
    this.wrong = fault;
  }

  /** Whether it is answered elsewhere, so that it leaves nothing behind. */
  boolean isElsewhere() {
    return directives.scenario().isPresent();
  }

  Future<Reply> respond(Function<Journey, Future<Reply>> request) {
    if (wrong != null) {
      return request.apply(refusing(wrong));
    }
    Optional<String> scenario = directives.scenario();
    if (scenario.isEmpty()) {
      return inTime(request, journey(life.own(), life.cast()));
    }
    return house
        .scenario(scenario.get())
        .map(this::journey)
        .otherwise(
            failure ->
                refusing(
                    new Directives.Wrong(
                        Directives.SCENARIO, String.valueOf(failure.getMessage()))))
        .compose(journey -> inTime(request, journey));
  }

  private Future<Reply> inTime(Function<Journey, Future<Reply>> request, Journey journey) {
    Optional<Instant> now = directives.now();
    return now.isEmpty()
        ? request.apply(journey)
        : life.own().clock().at(now.get(), () -> request.apply(journey));
  }

  // What is counted is counted for the caller here, whatever key the scenario knows it by.
  private Journey journey(State state) {
    Own other = life.own().elsewhere(state);
    Cast there = house.cast(life.ground(), other);
    Cast here = life.cast();
    return journey(
        other,
        new Cast(
            there.usual(), there.authentication(), here.counting(), here.stating(), here.faults()));
  }

  private Journey journey(Own own, Cast cast) {
    Layer telling = (call, next) -> journal.around(call, told(next));
    return new Journey(life.ground(), cast, own.clock(), telling, life.ground().directives());
  }

  private Journey refusing(Directives.Wrong why) {
    Layer refusal = (call, next) -> Future.succeededFuture(why.problem().reply(call));
    return new Journey(life.ground(), life.cast(), life.own().clock(), journal, refusal);
  }

  private Responder told(Responder next) {
    return (Call call) -> Answers.map(next.respond(call), this::told);
  }

  private Reply told(Reply reply) {
    Origin origin = reply.origin();
    if (directives.scenario().isPresent()) {
      origin = with(origin, "from the beginning of scenario '" + directives.scenario().get() + "'");
    }
    if (directives.now().isPresent()) {
      origin = with(origin, "as if it were " + directives.now().get());
    }
    return reply.withOrigin(origin);
  }

  private static Origin with(Origin origin, String reason) {
    return origin.text().isEmpty() ? origin.withText(reason) : origin.because(reason);
  }
}
