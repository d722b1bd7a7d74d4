package dev.understudy.controls;

import dev.understudy.exchange.Call;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** Does to the answer of one request what the request itself says in {@link Directives}. */
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
    Directives directives;
    try {
      directives = Directives.of(call);
    } catch (Directives.Wrong wrong) {
      return Future.succeededFuture(problem(wrong).reply(call));
    }
    return directives == Directives.NONE
        ? next.respond(call)
        : bending.bent(call, next, strikes(directives));
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

  private static Problem problem(Directives.Wrong wrong) {
    return Problem.of(
        "wrong-directive", 400, "Wrong directive", String.valueOf(wrong.getMessage()));
  }
}
