package dev.understudy.http;

import dev.understudy.exchange.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Optional;

/** What a request's head may look like (RFC 9112), beyond what the server below already refuses. */
final class Framing {
  private Framing() {}

  static Optional<Problem> check(HttpServerRequest request) {
    String target = request.uri();
    if (request.method() == HttpMethod.CONNECT) {
      return Optional.of(
          Problem.of("not-a-proxy", 501, "Not implemented", "CONNECT: this is no proxy"));
    }
    boolean asterisk = target.equals("*") && request.method() == HttpMethod.OPTIONS;
    if (!target.startsWith("/") && !asterisk) {
      return Optional.of(target(target));
    }
    String expect = request.headers().get(HttpHeaders.EXPECT);
    if (expect != null && !expect.equalsIgnoreCase("100-continue")) {
      return Optional.of(
          Problem.of(
              "expectation-failed", 417, "Expectation failed", "only 100-continue is understood"));
    }
    return Optional.empty();
  }

  // A client that talks to a proxy sends the whole URL (RFC 9112 §3.2.2); this is none.
  private static Problem target(String target) {
    if (target.contains("://")) {
      return Problem.of(
          "misdirected-request",
          421,
          "Misdirected request",
          "the request line holds a whole URL, as for a proxy; send the path only");
    }
    return Problem.of(
        "malformed-request",
        400,
        "Malformed request",
        "the request's path must begin with a slash");
  }

  static List<String> hosts(HttpServerRequest request) {
    if (request.version() == HttpVersion.HTTP_2) {
      return List.of(String.valueOf(request.authority()));
    }
    return request.headers().getAll(HttpHeaders.HOST);
  }
}
