package dev.understudy.http;

import dev.understudy.exchange.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads whole bodies, none larger and none slower than the limits say. */
final class BodyReader {
  private static final Buffer NONE = Buffer.buffer(0);

  private final Limits limits;
  private final Set<Reading> unfinished = new LinkedHashSet<>();

  BodyReader(Vertx vertx, Limits limits) {
    this.limits = limits;
    vertx.setPeriodic(limits.sweepMillis(), tick -> sweep());
  }

  /** Hands on the body once it is there, or the reason why it is not taken. */
  void read(HttpServerRequest request, Consumer<Buffer> then, Consumer<Problem> refused) {
    String length = request.headers().get(HttpHeaders.CONTENT_LENGTH);
    if (length == null && !isUnmeasured(request)) {
      then.accept(NONE);
    } else if (length != null && declared(length) > limits.bodyBytes()) {
      refused.accept(tooLarge());
    } else {
      new Reading(request, then, refused).begin(length);
    }
  }

  // HTTP/2 needs no field to say that there is a body (RFC 9113 §8.1).
  private static boolean isUnmeasured(HttpServerRequest request) {
    return request.version() == HttpVersion.HTTP_2
        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }

  // The server below has refused a length that is no number.
  private static long declared(String length) {
    return length.length() > 18 ? Long.MAX_VALUE : Long.parseLong(length);
  }

  /** A body on its way in. */
  private final class Reading {
    private final HttpServerRequest request;
    private final Consumer<Buffer> then;
    private final Consumer<Problem> refused;
    private final long begun = System.nanoTime();
    private Buffer bytes = NONE;
    private boolean joined;
    private boolean done;

    Reading(HttpServerRequest request, Consumer<Buffer> then, Consumer<Problem> refused) {
      this.request = request;
      this.then = then;
      this.refused = refused;
    }

    void begin(@Nullable String length) {
      add(this);
      request.handler(this::take).endHandler(end -> finish()).exceptionHandler(this::broken);
      if (length != null
          && "100-continue".equalsIgnoreCase(request.headers().get(HttpHeaders.EXPECT))) {
        request.response().writeContinue();
      }
    }

    private void take(Buffer piece) {
      if (done) {
        return;
      }
      if (bytes.length() + piece.length() > limits.bodyBytes()) {
        leave();
        refused.accept(tooLarge());
      } else {
        append(piece);
      }
    }

    // The usual body is one piece, and is taken as it is.
    private void append(Buffer piece) {
      if (bytes == NONE) {
        bytes = piece;
      } else if (joined) {
        bytes.appendBuffer(piece);
      } else {
        bytes = Buffer.buffer().appendBuffer(bytes).appendBuffer(piece);
        joined = true;
      }
    }

    private void finish() {
      if (!done) {
        leave();
        then.accept(bytes);
      }
    }

    // The client has left, or its chunks cannot be told apart (RFC 9112 §7.1).
    private void broken(Throwable cause) {
      if (!done) {
        leave();
        if (!(cause instanceof HttpClosedException)) {
          refused.accept(unreadable());
        }
      }
    }

    private void leave() {
      done = true;
      remove(this);
    }
  }

  private synchronized void add(Reading reading) {
    unfinished.add(reading);
  }

  private synchronized void remove(Reading reading) {
    unfinished.remove(reading);
  }

  private synchronized List<Reading> late() {
    long now = System.nanoTime();
    return unfinished.stream()
        .filter(reading -> now - reading.begun > limits.bodyTime().toNanos())
        .toList();
  }

  private void sweep() {
    for (Reading reading : late()) {
      reading.leave();
      reading.refused.accept(tooSlow());
    }
  }

  private static Problem unreadable() {
    return Problem.of(
        "malformed-request",
        400,
        "Malformed request",
        "the body's chunks are not framed as RFC 9112 has it");
  }

  private Problem tooLarge() {
    return Problem.of(
        "body-too-large",
        413,
        "Body too large",
        "the body is larger than " + limits.bodyBytes() + " bytes; --max-body moves the limit");
  }

  private Problem tooSlow() {
    return Problem.of(
        "body-too-slow",
        408,
        "Request timeout",
        "the body did not arrive within " + limits.bodyTime().toMillis() + " ms");
  }
}
