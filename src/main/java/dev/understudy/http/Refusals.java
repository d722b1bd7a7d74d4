package dev.understudy.http;

import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** What is said to a client before there is a call: the connection ends with it. */
final class Refusals {
  private Refusals() {}

  /** Answers a request that the codec could not read. */
  static void invalid(HttpServerRequest request) {
    send(request, problem(request.decoderResult().cause()), null);
  }

  private static Problem problem(@Nullable Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return Problem.of(
          "uri-too-long", 414, "URI too long", "the request line is longer than the limit");
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return Problem.of(
          "headers-too-large",
          431,
          "Request header fields too large",
          "the header fields are larger than the limit");
    }
    return Problem.of(
        "malformed-request",
        400,
        "Malformed request",
        "the request is not HTTP/1.1 as RFC 9112 has it; if the client speaks HTTPS, use http://");
  }

  static void send(HttpServerRequest request, Problem problem, @Nullable String retryAfter) {
    Reply reply = problem.reply("/").withHeader("Connection", "close");
    var response = request.response().setStatusCode(reply.status());
    reply.headers().forEach(response.headers()::set);
    if (retryAfter != null) {
      response.putHeader("Retry-After", retryAfter);
    }
    response.end(reply.body().bytes()).onComplete(sent -> request.connection().close());
  }
}
