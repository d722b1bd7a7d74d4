package dev.understudy;

import dev.understudy.contract.Callback;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Match;
import dev.understudy.contract.Operation;
import dev.understudy.exchange.CallbackWish;
import dev.understudy.exchange.Delivery;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.RuntimeExpression;
import io.vertx.core.Vertx;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/** Sends the callbacks that callers ask for, once their own request is answered. */
final class AskedCallbacks implements Consumer<Exchange> {
  private static final System.Logger LOG = System.getLogger(Understudy.class.getName());

  private final Vertx vertx;
  private final Dispatch dispatch;

  AskedCallbacks(Vertx vertx, Dispatch dispatch) {
    this.vertx = vertx;
    this.dispatch = dispatch;
  }

  @Override
  public void accept(Exchange exchange) {
    if (exchange.call().isOutbound()) {
      return;
    }
    CallbackWish.of(exchange.call())
        .filter(wish -> wish.isHonouredBy(exchange.reply()))
        .ifPresent(wish -> vertx.runOnContext(answered -> later(wish, exchange)));
  }

  // The answer that is delayed was given its timer before this one of the same time.
  private void later(CallbackWish wish, Exchange exchange) {
    long millis =
        exchange.reply().delivery() instanceof Delivery.Delayed delayed
            ? delayed.pause().toMillis()
            : 0;
    if (millis < 1) {
      send(wish, exchange);
    } else {
      vertx.setTimer(millis, fired -> send(wish, exchange));
    }
  }

  private void send(CallbackWish wish, Exchange exchange) {
    Contract contract = exchange.call().found().map(Match.Found::contract).orElseThrow();
    for (Callback callback : wish.callbacks()) {
      try {
        String target = RuntimeExpression.text(callback.expression(), exchange);
        for (Operation operation : callback.operations()) {
          send(new Outgoing(callback.name(), contract, operation), target);
        }
      } catch (RuntimeExpression.Unresolved missing) {
        notSent(callback.name(), missing);
      }
    }
  }

  private void send(Outgoing outgoing, String target) {
    dispatch
        .send(outgoing, target)
        .onSuccess(Answered::check)
        .onFailure(failure -> notSent(outgoing.name(), failure));
  }

  private static void notSent(String name, Throwable why) {
    LOG.log(Level.WARNING, "the callback " + name + " is not delivered: " + why.getMessage());
  }
}
