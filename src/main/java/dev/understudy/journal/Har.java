package dev.understudy.journal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Reply;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;

/** Exchanges as an HTTP Archive 1.2; names that begin with {@code _} are additions of ours. */
public final class Har {
  private static final int UNKNOWN = -1;

  private Har() {}

  /**
   * The archive of those exchanges.
   *
   * @param version Understudy's own
   */
  public static ObjectNode of(List<Exchange> exchanges, BaseUrl base, String version) {
    ObjectNode har = JsonNodeFactory.instance.objectNode();
    ObjectNode log = har.putObject("log");
    log.put("version", "1.2");
    log.putObject("creator").put("name", "Understudy").put("version", version);
    ArrayNode entries = log.putArray("entries");
    exchanges.forEach(exchange -> entries.add(entry(exchange, base)));
    return har;
  }

  private static ObjectNode entry(Exchange exchange, BaseUrl base) {
    Exchange shown = Redaction.of(exchange).exchange();
    double millis = Math.round(shown.took().toNanos() / 1_000.0) / 1_000.0;
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("startedDateTime", shown.call().arrived().toString());
    entry.put("time", millis);
    entry.set("request", request(shown.call(), base));
    entry.set("response", response(shown.reply()));
    entry.putObject("cache");
    entry.putObject("timings").put("send", 0).put("wait", millis).put("receive", 0);
    entry.put("_number", shown.number());
    shown.call().operationId().ifPresent(id -> entry.put("_operationId", id));
    return entry;
  }

  private static ObjectNode request(Call call, BaseUrl base) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("method", call.method());
    request.put("url", base.of(call));
    request.put("httpVersion", "HTTP/1.1");
    ArrayNode cookies = request.putArray("cookies");
    call.headers().getAll("Cookie").forEach(field -> cookies(field, cookies));
    ArrayNode headers = request.putArray("headers");
    call.headers().forEach((name, value) -> ExchangeJson.field(headers, name, value));
    pairs(call.query() == null ? "" : call.query(), request.putArray("queryString"));
    request.put("headersSize", UNKNOWN);
    request.put("bodySize", call.body().length());
    if (call.body().length() > 0) {
      posted(call, request.putObject("postData"));
    }
    return request;
  }

  // Parameters and text exclude each other; and there is no field for how a text is encoded.
  private static void posted(Call call, ObjectNode data) {
    String type = call.header("Content-Type").orElse("");
    Optional<String> text = BodyJson.text(call.body());
    data.put("mimeType", type);
    if (text.isPresent() && type.contains("x-www-form-urlencoded")) {
      pairs(text.get(), data.putArray("params"));
    } else if (text.isPresent()) {
      data.put("text", text.get());
    } else {
      data.put("text", BodyJson.base64(call.body())).put("_encoding", "base64");
    }
  }

  private static ObjectNode response(Reply reply) {
    ObjectNode response = JsonNodeFactory.instance.objectNode();
    Buffer body = reply.body().bytes();
    response.put("status", reply.status());
    response.put("statusText", HttpResponseStatus.valueOf(reply.status()).reasonPhrase());
    response.put("httpVersion", "HTTP/1.1");
    ArrayNode cookies = response.putArray("cookies");
    ArrayNode headers = response.putArray("headers");
    reply
        .headers()
        .forEach(
            (name, value) -> {
              ExchangeJson.field(headers, name, value);
              if (name.equalsIgnoreCase("Set-Cookie")) {
                cookies(value.replaceFirst(";.*", ""), cookies);
              }
            });
    ObjectNode content = response.putObject("content");
    content.put("size", body.length());
    content.put("mimeType", reply.header("Content-Type").orElse("application/octet-stream"));
    BodyJson.text(body)
        .ifPresentOrElse(
            text -> content.put("text", text),
            () -> content.put("text", BodyJson.base64(body)).put("encoding", "base64"));
    response.put("redirectURL", reply.header("Location").orElse(""));
    response.put("headersSize", UNKNOWN);
    response.put("bodySize", body.length());
    return response;
  }

  private static void cookies(String field, ArrayNode cookies) {
    for (String pair : field.split(";", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        ExchangeJson.field(
            cookies, pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
  }

  private static void pairs(String text, ArrayNode pairs) {
    for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      ExchangeJson.field(pairs, Percent.decoded(name), Percent.decoded(value));
    }
  }
}
