package dev.understudy.exchange;

import io.vertx.core.Future;

/** Surrounds an answer: passes the call on, changed or not, or answers in its place. */
@FunctionalInterface
public interface Layer {

  /** Passes every call on as it is. */
  Layer NONE = (call, next) -> next.respond(call);

  /** The answer to that call, with {@code next} at hand to have it answered. */
  Future<Reply> around(Call call, Responder next);
}
