package dev.understudy.control;

import dev.understudy.exchange.Call;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Refuses what a web page of another origin sends: pages have no business here but our own. */
final class OriginGuard implements Layer {

  @Override
  public Future<Reply> around(Call call, Responder next) {
    Optional<String> origin = call.header("Origin");
    return origin.isEmpty() || isOurs(origin.get(), call.header("Host").orElse(""))
        ? next.respond(call)
        : Future.succeededFuture(foreign(origin.get()).reply(call));
  }

  private static boolean isOurs(String origin, String host) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null
          && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Problem foreign(String origin) {
    return Problem.of(
        "foreign-origin",
        403,
        "Foreign origin",
        "pages of '"
            + origin
            + "' may not use the control plane; only those that it serves itself");
  }
}
