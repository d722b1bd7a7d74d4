package dev.understudy.controls;

import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.CallbackWish;
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
  private final boolean callbacks;

  /**
   * Over what answers from the contract alone.
   *
   * @param declared answers a call that chooses by status, example or seed, and says so
   * @param callbacks whether callbacks that are asked for are sent, by whoever observes the answer
   */
  public PreferLayer(Responder declared, boolean callbacks) {
    this.declared = Objects.requireNonNull(declared, "declared");
    this.callbacks = callbacks;
  }

  @Override
  public Future<Reply> around(Call call, Responder next) {
    Preferences wishes = Preferences.of(call);
    if (wishes.isEmpty()) {
      return next.respond(call);
    }
    Responder responder = wishes.chooses() ? declared : next;
    return Answers.map(responder.respond(call), reply -> honoured(call, reply, wishes));
  }

  private Reply honoured(Call call, Reply reply, Preferences wishes) {
    Reply honoured = reply;
    if (callbacks && CallbackWish.of(call).filter(it -> it.isPossibleAfter(reply)).isPresent()) {
      honoured = wishes.applied(honoured, "callback");
    }
    if (wishes.pause().isPresent()) {
      Delivery later = new Delivery.Delayed(wishes.pause().get(), reply.delivery());
      honoured = wishes.applied(honoured.withDelivery(later), "wait");
    }
    return wishes.handling().isPresent() ? wishes.applied(honoured, "handling") : honoured;
  }
}
