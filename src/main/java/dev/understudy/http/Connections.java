package dev.understudy.http;

import dev.understudy.exchange.Problem;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.Http1xServerConnection;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the connections of all listeners within bounds: one too many is told so and closed, one
 * that does not send a head in time is closed, and one that was told to go is heard no more.
 */
final class Connections {
  private static final System.Logger LOG = System.getLogger(Connections.class.getName());
  private static final String CODEC = "httpDecoder";

  private final Limits limits;
  private final HttpServerOptions options;
  private final Refusals refusals;
  private final Map<HttpConnection, HeadDecoder> open = new ConcurrentHashMap<>();
  private final Set<HttpConnection> ofHttp2 = ConcurrentHashMap.newKeySet();
  private final Set<HttpConnection> surplus = ConcurrentHashMap.newKeySet();

  Connections(Vertx vertx, Limits limits, HttpServerOptions options, Refusals refusals) {
    this.limits = limits;
    this.options = options;
    this.refusals = refusals;
    vertx.setPeriodic(limits.sweepMillis(), tick -> sweep());
  }

  void opened(HttpConnection connection) {
    if (isLetIn(connection)) {
      open.put(connection, decoder(connection));
    }
  }

  /** The same at the port of HTTP/2, where a connection counts from its first bytes on. */
  void openedAtHttp2(HttpConnection connection) {
    if (isLetIn(connection)) {
      ofHttp2.add(connection);
    }
  }

  private boolean isLetIn(HttpConnection connection) {
    int before = open.size() + ofHttp2.size();
    // Twice as many as may be: there is no room even to tell them.
    if (before >= 2 * limits.connections()) {
      connection.close();
      return false;
    }
    if (before >= limits.connections()) {
      surplus.add(connection);
    }
    connection.closeHandler(closed -> closed(connection));
    connection.exceptionHandler(e -> LOG.log(Level.DEBUG, "a connection failed", e));
    return true;
  }

  private HeadDecoder decoder(HttpConnection connection) {
    HeadDecoder decoder =
        new HeadDecoder(
            options, cause -> ((Http1xServerConnection) connection).handleException(cause));
    HangUp.channel(connection).pipeline().replace(CODEC, CODEC, decoder);
    return decoder;
  }

  private void closed(HttpConnection connection) {
    open.remove(connection);
    ofHttp2.remove(connection);
    surplus.remove(connection);
  }

  /** Has a request answered that could not be read, unless its connection ends already. */
  void invalid(HttpServerRequest request) {
    HeadDecoder decoder = open.get(request.connection());
    if (decoder != null && !decoder.isLeaving()) {
      refusals.invalid(request);
    }
  }

  /** Hands the request on, unless its connection is one too many, or ends already. */
  void guard(HttpServerRequest request, Handler<HttpServerRequest> next) {
    HeadDecoder decoder = open.get(request.connection());
    if (decoder != null && !decoder.isLeaving()) {
      letIn(request, next);
    }
  }

  /**
   * The same at the port of HTTP/2. HTTP/1.1 is read there by the codec's own decoder, which is
   * laxer, and only to be upgraded.
   */
  void guardHttp2(HttpServerRequest request, Handler<HttpServerRequest> next) {
    if (request.version() == HttpVersion.HTTP_2) {
      letIn(request, next);
    } else {
      refusals.send(request, onlyHttp2().reply(request.uri()));
    }
  }

  private void letIn(HttpServerRequest request, Handler<HttpServerRequest> next) {
    if (!surplus.isEmpty() && surplus.contains(request.connection())) {
      refusals.send(request, tooMany().reply(request.uri()).withHeader("Retry-After", "1"));
    } else {
      next.handle(request);
    }
  }

  private void sweep() {
    long patience = limits.headTime().toNanos();
    open.forEach(
        (connection, decoder) -> {
          if (decoder.isWaiting(patience)) {
            connection.close();
          }
        });
  }

  private static Problem onlyHttp2() {
    return Problem.of(
        "version-not-supported",
        505,
        "HTTP version not supported",
        "HTTP/2 is spoken at this port, with prior knowledge or after an upgrade to h2c; HTTP/1.1"
            + " at the other one");
  }

  private Problem tooMany() {
    return Problem.of(
        "too-many-connections",
        503,
        "Too many connections",
        limits.connections() + " connections are open already; close some");
  }
}
