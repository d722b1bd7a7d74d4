package dev.understudy.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Input;
import dev.understudy.exchange.Reply;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An exchange with the kennels, in the making. */
final class Told {
  static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
  static final Contract KENNELS =
      ContractLoader.load(
          Document.read(Path.of("src/test/resources/journal/kennels.yaml"), "kennels.yaml"));

  private final String method;
  private final String path;
  private final @Nullable String query;
  private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();
  private long number = 1;
  private Buffer body = Buffer.buffer();
  private Input input = Input.NONE;
  private Reply reply = Reply.empty(200);
  private Instant arrived = NOON;

  private Told(String method, String target) {
    int mark = target.indexOf('?');
    this.method = method;
    this.path = mark < 0 ? target : target.substring(0, mark);
    this.query = mark < 0 ? null : target.substring(mark + 1);
  }

  static Told of(String method, String target) {
    return new Told(method, target);
  }

  Told number(long other) {
    number = other;
    return this;
  }

  Told header(String name, String value) {
    headers.add(name, value);
    return this;
  }

  Told json(String text) {
    header("Content-Type", "application/json");
    body = Buffer.buffer(text);
    return input(it -> new Input(it.path(), it.query(), it.header(), it.cookie(), tree(text)));
  }

  Told body(String type, Buffer bytes) {
    header("Content-Type", type);
    body = bytes;
    return this;
  }

  Told query(String name, JsonNode value) {
    return input(
        it -> new Input(it.path(), Map.of(name, value), it.header(), it.cookie(), it.body()));
  }

  Told input(UnaryOperator<Input> change) {
    input = change.apply(input);
    return this;
  }

  Told at(Instant instant) {
    arrived = instant;
    return this;
  }

  Told reply(Reply other) {
    reply = other;
    return this;
  }

  Told answered(int status, String json) {
    return reply(Reply.json(status, Reply.JSON, tree(json)));
  }

  Exchange exchange() {
    Call call = Call.of(method, path, query, headers, body, arrived, KENNELS.match(method, path));
    call.withInput(input);
    return new Exchange(number, call, reply, Duration.ofNanos(1_500_000));
  }

  static JsonNode tree(String json) {
    try {
      return JsonMapper.builder().build().readTree(json);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
