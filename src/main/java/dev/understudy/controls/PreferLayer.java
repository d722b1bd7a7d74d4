package dev.understudy.controls;

import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Delivery;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Preferences;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import java.util.Objects;

/**
 * Gives the caller the answer that it prefers (RFC 7240): one that the contract declares, in place
 * of the usual one, or any after a wait.
 */
public final class PreferLayer implements Layer {
  private final Responder declared;

  /**
   * Over what answers from the contract alone.
   *
   * @param declared answers a call that chooses by status, example or seed, and says so
   */
  public PreferLayer(Responder declared) {
    this.declared = Objects.requireNonNull(declared, "declared");
  }

  @Override
  public Future<Reply> around(Call call, Responder next) {
    Preferences wishes = Preferences.of(call);
    if (wishes.isEmpty()) {
      return next.respond(call);
    }
    Responder responder = wishes.chooses() ? declared : next;
    return Answers.map(responder.respond(call), reply -> honoured(reply, wishes));
  }

  private static Reply honoured(Reply reply, Preferences wishes) {
    Reply honoured = reply;
    if (wishes.pause().isPresent()) {
      Delivery later = new Delivery.Delayed(wishes.pause().get(), reply.delivery());
      honoured = wishes.applied(honoured.withDelivery(later), "wait");
    }
    return wishes.handling().isPresent() ? wishes.applied(honoured, "handling") : honoured;
  }
}
