package dev.understudy.generation;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.Map;

/** A server that gives one answer to all, or only its beginning, and keeps the last request. */
final class Stub implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server =
      vertx.createHttpServer().requestHandler(this::take).listen(0, "127.0.0.1").await();
  private volatile Reply reply = new Reply(204, Map.of(), "", true);
  private volatile Asked asked = new Asked("", MultiMap.caseInsensitiveMultiMap(), "");

  URI url() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  void answer(int status, Map<String, String> headers, String body) {
    reply = new Reply(status, headers, body, true);
  }

  void begin(int status, Map<String, String> headers, String body) {
    reply = new Reply(status, headers, body, false);
  }

  Asked asked() {
    return asked;
  }

  private void take(HttpServerRequest request) {
    request.body().onSuccess(body -> end(request, body));
  }

  private void end(HttpServerRequest request, Buffer body) {
    asked = new Asked(request.method() + " " + request.uri(), request.headers(), body.toString());
    Reply given = reply;
    HttpServerResponse response = request.response().setStatusCode(given.status());
    given.headers().forEach(response::putHeader);
    if (given.ends()) {
      response.end(given.body());
    } else {
      response.setChunked(true).write(given.body());
    }
  }

  @Override
  public void close() {
    vertx.close().await();
  }

  /** A request as it came. */
  record Asked(String line, MultiMap headers, String body) {}

  private record Reply(int status, Map<String, String> headers, String body, boolean ends) {}
}
