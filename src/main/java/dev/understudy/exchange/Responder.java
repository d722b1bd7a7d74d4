package dev.understudy.exchange;

import io.vertx.core.Future;

/** Answers a call. */
@FunctionalInterface
public interface Responder {

  /** The answer to that call; a failed future is a fault of the server, never of the caller. */
  Future<Reply> respond(Call call);

  /** This responder with that layer around it: the layer sees the call first and the reply last. */
  default Responder within(Layer layer) {
    return call -> layer.around(call, this);
  }
}
