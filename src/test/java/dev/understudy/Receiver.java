package dev.understudy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Somebody who waits for webhooks: a real server that keeps what comes. */
public final class Receiver implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final HttpServer server;

  /** A request that came. */
  public record Received(HttpServerRequest request, Buffer body) {}

  /** One that answers so, once the body is there. */
  public Receiver(Consumer<HttpServerRequest> answer) {
    server =
        vertx
            .createHttpServer()
            .requestHandler(
                request ->
                    request.bodyHandler(
                        body -> {
                          received.add(new Received(request, body));
                          answer.accept(request);
                        }))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  /** One that answers with that status and nothing else. */
  public static Receiver answering(int status) {
    return new Receiver(request -> request.response().setStatusCode(status).end());
  }

  /** One that answers with that JSON. */
  public static Receiver answering(int status, String json) {
    return new Receiver(
        request ->
            request
                .response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(json));
  }

  /** Its port. */
  public int port() {
    return server.actualPort();
  }

  /** A URL of it. */
  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /** What came next. */
  public Received next() throws InterruptedException {
    Received next = received.poll(10, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing came");
    }
    return next;
  }

  /** How many came that nobody has looked at yet. */
  public int waiting() {
    return received.size();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
