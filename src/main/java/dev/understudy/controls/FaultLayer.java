package dev.understudy.controls;

import dev.understudy.exchange.Call;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;

/** Has the faults of a sandbox strike the calls that they are for. */
public final class FaultLayer implements Layer {
  private final Faults faults;
  private final Bending bending;

  /** Of these faults. */
  public FaultLayer(Faults faults, Bending bending) {
    this.faults = Objects.requireNonNull(faults, "faults");
    this.bending = Objects.requireNonNull(bending, "bending");
  }

  @Override
  public Future<Reply> around(Call call, Responder next) {
    List<Strike> strikes = faults.strikes(call);
    return strikes.isEmpty() ? next.respond(call) : bending.bent(call, next, strikes);
  }
}
