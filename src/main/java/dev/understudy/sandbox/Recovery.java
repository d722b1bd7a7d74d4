package dev.understudy.sandbox;

import dev.understudy.exchange.Call;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import java.lang.System.Logger.Level;

/** Turns the failure of a handler, thrown or in its future, into a 500 problem, and logs it. */
final class Recovery implements Layer {
  private static final System.Logger LOG = System.getLogger(Recovery.class.getName());

  @Override
  public Future<Reply> around(Call call, Responder next) {
    try {
      Future<Reply> answer = next.respond(call);
      return answer.succeeded() ? answer : answer.otherwise(failure -> failed(call, failure));
    } catch (RuntimeException failure) {
      return Future.succeededFuture(failed(call, failure));
    }
  }

  private static Reply failed(Call call, Throwable failure) {
    String operation = call.operationId().orElse("this path");
    LOG.log(Level.ERROR, "the handler of " + operation + " failed", failure);
    return Problem.of(
            "handler-failed",
            500,
            "The handler failed",
            "the handler of " + operation + " is at fault, not the request: " + failure)
        .reply(call);
  }
}
