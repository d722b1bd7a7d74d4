package dev.understudy.http;

import dev.understudy.exchange.Body;
import dev.understudy.exchange.Delivery;
import dev.understudy.exchange.Reply;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.lang.System.Logger.Level;

/** Carries a reply to the wire in the way that its delivery says: the one place that does. */
final class Deliverer {
  private static final System.Logger LOG = System.getLogger(Deliverer.class.getName());
  private static final int TICK_MILLIS = 100;

  private final Vertx vertx;
  private final DateField date = new DateField();

  Deliverer(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Sends the reply, unless the client has left. */
  void deliver(HttpServerRequest request, Reply reply) {
    deliver(request, reply, reply.delivery());
  }

  private void deliver(HttpServerRequest request, Reply reply, Delivery delivery) {
    if (request.response().ended() || request.response().closed()) {
      return;
    }
    if (delivery instanceof Delivery.Whole) {
      whole(request, reply);
    } else if (delivery instanceof Delivery.Delayed delayed) {
      delay(request, reply, delayed);
    } else if (delivery instanceof Delivery.Reset) {
      request.connection().close();
    } else if (delivery instanceof Delivery.Stalled) {
      LOG.log(Level.DEBUG, "an answer is withheld, as it was asked for");
    } else if (hasNoBody(request, reply)) {
      whole(request, reply);
    } else if (delivery instanceof Delivery.Slow slow) {
      slow(request, reply, slow);
    } else if (delivery instanceof Delivery.Truncated truncated) {
      truncate(request, reply, truncated);
    }
  }

  // RFC 9110 §6.4.1: such an answer is nothing but its head, which cannot be slow or cut off.
  private static boolean hasNoBody(HttpServerRequest request, Reply reply) {
    return reply.body() instanceof Body.Empty
        || request.method() == HttpMethod.HEAD
        || Reply.isBodiless(reply.status());
  }

  private void whole(HttpServerRequest request, Reply reply) {
    HttpServerResponse response = head(request, reply);
    if (reply.body() instanceof Body.Empty || Reply.isBodiless(reply.status())) {
      response.end();
    } else if (request.method() == HttpMethod.HEAD) {
      // What GET would have sent, without sending it (RFC 9110 §9.3.2).
      response.putHeader("Content-Length", String.valueOf(reply.body().bytes().length())).end();
    } else {
      response.end(reply.body().bytes());
    }
  }

  private HttpServerResponse head(HttpServerRequest request, Reply reply) {
    HttpServerResponse response = request.response();
    response.setStatusCode(reply.status());
    MultiMap headers = response.headers();
    headers.add(HttpHeaders.DATE, date.now());
    reply.headers().forEach((name, value) -> headers.add(FieldNames.of(name), value));
    return response;
  }

  private void delay(HttpServerRequest request, Reply reply, Delivery.Delayed delayed) {
    long millis = delayed.pause().toMillis();
    if (millis < 1) {
      deliver(request, reply, delayed.then());
      return;
    }
    long timer = vertx.setTimer(millis, fired -> deliver(request, reply, delayed.then()));
    request.response().closeHandler(closed -> vertx.cancelTimer(timer));
  }

  private void slow(HttpServerRequest request, Reply reply, Delivery.Slow slow) {
    Buffer bytes = reply.body().bytes();
    HttpServerResponse response = head(request, reply);
    response.putHeader("Content-Length", String.valueOf(bytes.length()));
    int step = Math.max(1, slow.bytesPerSecond() * TICK_MILLIS / 1000);
    long timer =
        vertx.setPeriodic(
            TICK_MILLIS,
            new Handler<>() {
              private int sent;

              @Override
              public void handle(Long id) {
                int end = Math.min(bytes.length(), sent + step);
                Buffer piece = bytes.getBuffer(sent, end);
                sent = end;
                if (sent < bytes.length()) {
                  response.write(piece);
                } else {
                  vertx.cancelTimer(id);
                  response.end(piece);
                }
              }
            });
    response.closeHandler(closed -> vertx.cancelTimer(timer));
  }

  private void truncate(HttpServerRequest request, Reply reply, Delivery.Truncated truncated) {
    Buffer bytes = reply.body().bytes();
    HttpServerResponse response = head(request, reply);
    response.putHeader("Content-Length", String.valueOf(bytes.length()));
    response
        .write(bytes.getBuffer(0, Math.min(truncated.bytes(), bytes.length())))
        .onComplete(
            written -> {
              LOG.log(Level.DEBUG, "an answer was cut off, as it was asked for");
              request.connection().close();
            });
  }
}
