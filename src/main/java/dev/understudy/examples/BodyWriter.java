package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.contract.Content;
import dev.understudy.contract.MediaType;
import dev.understudy.exchange.Body;
import dev.understudy.schema.Schema;
import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a value down as the body of a media type. */
final class BodyWriter {
  private static final Set<String> LINES =
      Set.of("x-ndjson", "ndjson", "jsonl", "x-jsonl", "json-lines", "stream+json");
  // The smallest picture there is: one transparent pixel.
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

  private BodyWriter() {}

  /** The body of that value; a text stands for itself in everything but JSON. */
  static Body write(Content content, @Nullable Schema schema, JsonNode value) {
    return write(content, schema, new Body.Json(value));
  }

  /** The same of a value that is JSON already, and stays it where that is what is wanted. */
  static Body write(Content content, @Nullable Schema schema, Body.Json json) {
    MediaType type = content.mediaType();
    if (type.isJson() || type.subtype().equals("*") && !type.type().equals("text")) {
      return json;
    }
    JsonNode value = json.tree();
    if (value.isTextual()) {
      return type.subtype().equals("png") && value.textValue().isEmpty()
          ? new Body.Bytes(Buffer.buffer(PIXEL))
          : bytes(value.textValue());
    }
    return bytes(structured(type, schema, value));
  }

  /** A body of which the contract says nothing but its media type. */
  static Body unknown(Content content) {
    MediaType type = content.mediaType();
    if (type.isJson() || type.type().equals("*")) {
      return new Body.Json(JsonNodeFactory.instance.objectNode());
    }
    boolean picture = type.type().equals("image") && Set.of("png", "*").contains(type.subtype());
    return picture ? new Body.Bytes(Buffer.buffer(PIXEL)) : bytes("");
  }

  private static String structured(MediaType type, @Nullable Schema schema, JsonNode value) {
    if (type.subtype().equals("xml") || type.subtype().endsWith("+xml")) {
      return XmlWriter.write(value, schema);
    }
    if (type.subtype().equals("x-www-form-urlencoded")) {
      return form(value);
    }
    if (type.subtype().equals("event-stream")) {
      return "data: " + value + "\n\n";
    }
    return LINES.contains(type.subtype()) ? lines(value) : value.toString();
  }

  private static String lines(JsonNode value) {
    if (!value.isArray()) {
      return value + "\n";
    }
    StringBuilder lines = new StringBuilder();
    value.forEach(item -> lines.append(item).append('\n'));
    return lines.toString();
  }

  private static String form(JsonNode value) {
    return value.properties().stream()
        .map(member -> encoded(member.getKey()) + "=" + encoded(text(member)))
        .collect(Collectors.joining("&"));
  }

  private static String text(Map.Entry<String, JsonNode> member) {
    JsonNode value = member.getValue();
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Body bytes(String text) {
    return new Body.Bytes(Buffer.buffer(text));
  }
}
