package dev.understudy.sandbox;

import dev.understudy.contract.Match;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;

/**
 * Answers the calls that no operation is for: 404 with the nearest path, 405 and OPTIONS with the
 * methods that there are, 400 where the path itself is broken.
 */
final class Unmatched implements Layer {

  @Override
  public Future<Reply> around(Call call, Responder next) {
    Match match = call.match();
    if (match instanceof Match.WrongMethod wrong) {
      return Future.succeededFuture(wrongMethod(call, wrong));
    }
    if (match instanceof Match.Unknown unknown) {
      return Future.succeededFuture(unknown(unknown, call).reply(call));
    }
    if (match instanceof Match.Malformed malformed) {
      return Future.succeededFuture(
          Problem.of("malformed-request", 400, "Malformed request", malformed.why()).reply(call));
    }
    return next.respond(call);
  }

  // RFC 9110 §9.3.7 and §15.5.6: both answers say what is allowed.
  private static Reply wrongMethod(Call call, Match.WrongMethod wrong) {
    String allowed = String.join(", ", wrong.allowed());
    if (call.method().equals("OPTIONS")) {
      return Reply.empty(204).withHeader("Allow", allowed);
    }
    String detail = wrong.template() + " has no " + call.method() + "; it has " + allowed;
    return Problem.of("method-not-allowed", 405, "Method not allowed", detail)
        .reply(call)
        .withHeader("Allow", allowed);
  }

  private static Problem unknown(Match.Unknown unknown, Call call) {
    String hint =
        unknown
            .nearest()
            .map(path -> "; the nearest path of the contract is " + path)
            .orElse("; see the contract for the paths that there are");
    return Problem.of("unknown-path", 404, "Unknown path", "nothing is at " + call.path() + hint);
  }
}
