package dev.understudy.controls;

import dev.understudy.exchange.Call;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Does to the answer of one request what the request itself says in {@link Directives}: its fault
 * and its latency. The moment and the scenario are seen to where the clock and the state are.
 */
public final class DirectiveLayer implements Layer {
  private final Bending bending;
  private final long seed;
  private final AtomicLong given = new AtomicLong();

  /** What is random in a directive is made from that seed. */
  public DirectiveLayer(Bending bending, long seed) {
    this.bending = Objects.requireNonNull(bending, "bending");
    this.seed = seed;
  }

  @Override
  public Future<Reply> around(Call call, Responder next) {
    if (!Directives.areAmong(call.headers())) {
      return next.respond(call);
    }
    try {
      List<Strike> strikes = strikes(Directives.of(call.headers()));
      return strikes.isEmpty() ? next.respond(call) : bending.bent(call, next, strikes);
    } catch (Directives.Wrong wrong) {
      return Future.succeededFuture(wrong.problem().reply(call));
    }
  }

  private List<Strike> strikes(Directives directives) {
    long number = given.incrementAndGet();
    List<Strike> strikes = new ArrayList<>(2);
    directives.fault().ifPresent(effect -> strikes.add(strike(Directives.FAULT, effect, number)));
    directives
        .latency()
        .map(Effect.Wait::new)
        .ifPresent(effect -> strikes.add(strike(Directives.LATENCY, effect, number)));
    return strikes;
  }

  private Strike strike(String field, Effect effect, long number) {
    FaultRule rule = FaultRule.always(effect);
    return new Strike(field, rule, seed, number, false, OptionalLong.empty());
  }
}
