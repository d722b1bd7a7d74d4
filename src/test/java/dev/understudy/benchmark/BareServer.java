package dev.understudy.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;

/** A Vert.x server that does nothing but answer: what all others are measured against. */
final class BareServer {
  private BareServer() {}

  /** The argument is the size of the body, in bytes; the port is printed. */
  public static void main(String[] arguments) {
    Buffer body = Buffer.buffer("x".repeat(Integer.parseInt(arguments[0])));
    Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1))
        .createHttpServer()
        .requestHandler(request -> request.response().end(body))
        .listen(0, "127.0.0.1")
        .onSuccess(server -> System.out.println("listening on " + server.actualPort()))
        .onFailure(failure -> System.exit(3));
  }
}
