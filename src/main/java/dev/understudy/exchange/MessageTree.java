package dev.understudy.exchange;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bodies of an exchange that is over, as trees: JSON as it is, a form as an object. */
public final class MessageTree {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private MessageTree() {}

  /** The body of that call; nothing where there is none, or it cannot be read. */
  public static Optional<JsonNode> of(Call call) {
    JsonNode known = call.input().body();
    return known == null
        ? read(call.header("Content-Type").orElse(""), call.body())
        : Optional.of(known);
  }

  /** The body of that answer; nothing where there is none, or it cannot be read. */
  public static Optional<JsonNode> of(Reply reply) {
    return reply.body() instanceof Body.Json json
        ? Optional.of(json.tree())
        : read(reply.header("Content-Type").orElse(""), reply.body().bytes());
  }

  /** What a pointer (RFC 6901) leads to; a missing node for nothing. */
  static JsonNode at(JsonNode tree, String pointer) {
    try {
      return tree.at(JsonPointer.compile(pointer));
    } catch (IllegalArgumentException e) {
      return MissingNode.getInstance();
    }
  }

  /** The first value of that name in a query string or a form, decoded. */
  static Optional<String> member(@Nullable String pairs, String name) {
    for (String pair : pairs == null ? new String[0] : pairs.split("&", -1)) {
      int equals = pair.indexOf('=');
      String key = equals < 0 ? pair : pair.substring(0, equals);
      if (UriText.decoded(key).equals(name)) {
        return Optional.of(equals < 0 ? "" : UriText.decoded(pair.substring(equals + 1)));
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> read(String type, Buffer bytes) {
    if (bytes.length() == 0) {
      return Optional.empty();
    }
    if (type.contains("x-www-form-urlencoded")) {
      return Optional.of(form(bytes.toString()));
    }
    try {
      return Optional.of(JSON.readTree(bytes.getBytes()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static JsonNode form(String pairs) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    for (String pair : pairs.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = UriText.decoded(equals < 0 ? pair : pair.substring(0, equals));
      if (!tree.has(name)) {
        tree.put(name, equals < 0 ? "" : UriText.decoded(pair.substring(equals + 1)));
      }
    }
    return tree;
  }
}
