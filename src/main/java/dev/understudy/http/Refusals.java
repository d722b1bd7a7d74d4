package dev.understudy.http;

import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What is said to a client before there is a call: the connection ends with it. */
final class Refusals {
  private static final System.Logger LOG = System.getLogger(Refusals.class.getName());
  private static final long A_SECOND = 1_000_000_000;

  private final long lingerMillis;
  private final AtomicLong lastHint = new AtomicLong(System.nanoTime() - A_SECOND);

  Refusals(Limits limits) {
    this.lingerMillis = limits.lingerTime().toMillis();
  }

  /** Answers a request that the codec could not read. */
  void invalid(HttpServerRequest request) {
    send(request, problem(request.decoderResult().cause()).reply("/"));
  }

  private Problem problem(@Nullable Throwable cause) {
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
    if (cause instanceof HeadDecoder.ForeignVersion) {
      return Problem.of(
          "version-not-supported",
          505,
          "HTTP version not supported",
          "HTTP/1.1 and HTTP/1.0 are spoken here");
    }
    if (cause instanceof HeadDecoder.LooksLikeTls) {
      hint();
    }
    return malformed(cause);
  }

  private static Problem malformed(@Nullable Throwable cause) {
    String why = cause instanceof HeadDecoder.Refused ? ": " + cause.getMessage() : "";
    return Problem.of(
        "malformed-request",
        400,
        "Malformed request",
        "the request is not HTTP/1.1 as RFC 9112 has it"
            + why
            + "; if the client speaks HTTPS, use http://");
  }

  // The client sees no more than a failed handshake, so that the log has to say it, seldom.
  private void hint() {
    long now = System.nanoTime();
    long last = lastHint.get();
    if (now - last >= A_SECOND && lastHint.compareAndSet(last, now)) {
      LOG.log(Level.WARNING, "a client speaks HTTPS to this HTTP port; it must use http://");
    }
  }

  /** Sends that as the last answer of its connection. */
  void send(HttpServerRequest request, Reply reply) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(reply.status());
    if (request.version() == HttpVersion.HTTP_2) {
      // Streams are framed by themselves: no other is lost with this one (RFC 9113 §8.1).
      reply.headers().forEach(response.headers()::set);
      response.end(reply.body().bytes()).onComplete(sent -> response.reset(0));
      return;
    }
    reply.withHeader("Connection", "close").headers().forEach(response.headers()::set);
    HangUp.after(response.end(reply.body().bytes()), request.connection(), lingerMillis);
  }
}
