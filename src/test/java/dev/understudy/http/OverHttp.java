package dev.understudy.http;

import dev.understudy.Settings;
import dev.understudy.Understudy;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** Understudy itself on a free port, without a rate limit, and an owner's key. */
final class OverHttp implements AutoCloseable {
  static final String KEY = "Authorization: Bearer 3qpr_sk_live_owner\r\n";
  private final Understudy understudy;

  OverHttp() {
    Settings settings = Settings.DEFAULT.withPort(0).withRateLimit(OptionalInt.empty());
    understudy = Lab.await(Understudy.start(settings));
  }

  Understudy understudy() {
    return understudy;
  }

  RawClient connect() {
    return RawClient.to(understudy.url().getPort());
  }

  /** Has that path read by the owner, on a connection of its own. */
  RawClient.Answer get(String path) {
    try (RawClient client = connect()) {
      return client.send("GET " + path + " HTTP/1.1\r\n" + Lab.HOST + KEY + "\r\n").answer();
    }
  }

  /** Has the owner make an organization of that body, on a connection of its own. */
  RawClient.Answer post(String contentType, byte[] body) {
    String type = contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n";
    try (RawClient client = connect()) {
      client.send(
          "POST /v1/organizations HTTP/1.1\r\n"
              + Lab.HOST
              + KEY
              + type
              + "Content-Length: "
              + body.length
              + "\r\n\r\n");
      return client.trySend(new String(body, StandardCharsets.ISO_8859_1)).answer();
    }
  }

  RawClient.Answer post(String json) {
    return post("application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    Lab.await(understudy.close());
  }
}
