package dev.understudy.http;

import dev.understudy.exchange.Body;
import dev.understudy.exchange.Delivery;
import dev.understudy.exchange.Reply;
import io.netty.channel.Channel;
import io.netty.channel.socket.SocketChannelConfig;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.lang.System.Logger.Level;

/** Carries a reply to the wire in the way that its delivery says: the one place that does. */
final class Deliverer {
  private static final System.Logger LOG = System.getLogger(Deliverer.class.getName());
  private static final int TICK_MILLIS = 100;
  private static final int BEAT_MILLIS = 15_000;

  private final Vertx vertx;
  private final long lingerMillis;
  private final DateField date = new DateField();

  Deliverer(Vertx vertx, Limits limits) {
    this.vertx = vertx;
    this.lingerMillis = limits.lingerTime().toMillis();
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
      reset(request);
    } else if (delivery instanceof Delivery.Closed) {
      request.connection().close();
    } else if (delivery instanceof Delivery.GoingAway) {
      goAway(request, reply);
    } else if (delivery instanceof Delivery.ResetAfter && hasNoBody(request, reply)) {
      reset(request);
    } else if (delivery instanceof Delivery.Stalled) {
      LOG.log(Level.DEBUG, "an answer is withheld, as it was asked for");
    } else if (hasNoBody(request, reply)) {
      whole(request, reply);
    } else if (delivery instanceof Delivery.Live live) {
      live(request, reply, live.feed());
    } else if (delivery instanceof Delivery.Slow slow) {
      slow(request, reply, slow);
    } else if (delivery instanceof Delivery.Truncated truncated) {
      cutOff(request, reply, truncated.bytes()).onComplete(written -> request.connection().close());
    } else if (delivery instanceof Delivery.ResetAfter after) {
      cutOff(request, reply, after.bytes()).onComplete(written -> reset(request));
    }
  }

  // RFC 9110 §6.4.1: such an answer is nothing but its head, which cannot be slow or cut off.
  private static boolean hasNoBody(HttpServerRequest request, Reply reply) {
    return reply.body() instanceof Body.Empty
        || request.method() == HttpMethod.HEAD
        || Reply.isBodiless(reply.status());
  }

  private Future<Void> whole(HttpServerRequest request, Reply reply) {
    HttpServerResponse response = head(request, reply);
    if (reply.body() instanceof Body.Empty || Reply.isBodiless(reply.status())) {
      return response.end();
    }
    if (request.method() == HttpMethod.HEAD) {
      // What GET would have sent, without sending it (RFC 9110 §9.3.2).
      String length = String.valueOf(reply.body().bytes().length());
      return response.putHeader("Content-Length", length).end();
    }
    return response.end(reply.body().bytes());
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

  private Future<Void> cutOff(HttpServerRequest request, Reply reply, int most) {
    Buffer bytes = reply.body().bytes();
    HttpServerResponse response = head(request, reply);
    response.putHeader("Content-Length", String.valueOf(bytes.length()));
    LOG.log(Level.DEBUG, "an answer is cut off, as it was asked for");
    return response.write(bytes.getBuffer(0, Math.min(most, bytes.length())));
  }

  // Without a moment to linger, the system ends a connection by RST in place of FIN.
  private static void reset(HttpServerRequest request) {
    Channel channel = HangUp.channel(request.connection());
    if (channel.config() instanceof SocketChannelConfig socket) {
      socket.setSoLinger(0);
    }
    // Past the handlers: that of HTTP/2 would say goodbye first.
    channel.eventLoop().execute(() -> channel.unsafe().close(channel.voidPromise()));
  }

  private void goAway(HttpServerRequest request, Reply reply) {
    if (request.version() == HttpVersion.HTTP_2) {
      request.connection().goAway(0);
      whole(request, reply);
    } else {
      Future<Void> sent = whole(request, reply.withHeader("Connection", "close"));
      HangUp.after(sent, request.connection(), lingerMillis);
    }
  }

  // A client that cannot keep up is sent away; it comes back where it was (Last-Event-ID).
  private void live(HttpServerRequest request, Reply reply, Delivery.Feed feed) {
    HttpServerResponse response = head(request, reply).setChunked(true);
    response.write(Buffer.buffer(":\n\n"));
    Context context = vertx.getOrCreateContext();
    Delivery.Closing closing =
        feed.open(piece -> context.runOnContext(now -> push(request, piece)));
    long timer = vertx.setPeriodic(BEAT_MILLIS, beat -> push(request, Buffer.buffer(":\n\n")));
    response.closeHandler(
        closed -> {
          vertx.cancelTimer(timer);
          closing.close();
        });
  }

  private static void push(HttpServerRequest request, Buffer piece) {
    HttpServerResponse response = request.response();
    if (response.closed() || response.ended()) {
      return;
    }
    if (response.writeQueueFull()) {
      request.connection().close();
    } else {
      response.write(piece);
    }
  }
}
