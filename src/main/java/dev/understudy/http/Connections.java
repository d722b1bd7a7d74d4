package dev.understudy.http;

import dev.understudy.exchange.Problem;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps count of the connections: one too many is told so and closed, and one that does not send a
 * request in time is closed.
 */
final class Connections {
  private static final long SWEEP_MILLIS = 1_000;

  private final Limits limits;
  private final AtomicInteger open = new AtomicInteger();
  private final Set<HttpConnection> surplus = ConcurrentHashMap.newKeySet();
  private final Map<HttpConnection, Long> silentSince = new ConcurrentHashMap<>();

  Connections(Vertx vertx, Limits limits) {
    this.limits = limits;
    vertx.setPeriodic(SWEEP_MILLIS, tick -> sweep());
  }

  void opened(HttpConnection connection) {
    if (open.incrementAndGet() > limits.connections()) {
      surplus.add(connection);
    }
    silentSince.put(connection, System.nanoTime());
    connection.closeHandler(closed -> closed(connection));
  }

  private void closed(HttpConnection connection) {
    open.decrementAndGet();
    surplus.remove(connection);
    silentSince.remove(connection);
  }

  /** Hands the request on, unless its connection is one too many. */
  void guard(HttpServerRequest request, Handler<HttpServerRequest> next) {
    if (!silentSince.isEmpty()) {
      silentSince.remove(request.connection());
    }
    if (!surplus.isEmpty() && surplus.contains(request.connection())) {
      Refusals.send(request, tooMany(), "1");
    } else {
      next.handle(request);
    }
  }

  private void sweep() {
    long now = System.nanoTime();
    silentSince.forEach(
        (connection, since) -> {
          if (now - since > limits.headTime().toNanos()) {
            connection.close();
          }
        });
  }

  private Problem tooMany() {
    return Problem.of(
        "too-many-connections",
        503,
        "Too many connections",
        limits.connections() + " connections are open already; close some");
  }
}
