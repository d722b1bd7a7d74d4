package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.contract.Content;
import dev.understudy.contract.Encoding;
import dev.understudy.contract.MediaType;
import dev.understudy.contract.Style;
import io.vertx.core.buffer.Buffer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a value down as the body of a request. */
final class RequestBodyWriter {
  private static final String BOUNDARY = "understudy-4010-boundary";

  private RequestBodyWriter() {}

  /** A body and its media type. */
  record Written(String type, Buffer bytes) {}

  static Written write(Content content, @Nullable JsonNode value) {
    MediaType type = content.mediaType();
    JsonNode known = value == null ? JsonNodeFactory.instance.objectNode() : value;
    if (type.subtype().equals("x-www-form-urlencoded")) {
      return new Written(content.name(), Buffer.buffer(form(content, known)));
    }
    if (type.type().equals("multipart")) {
      String name = type + "; boundary=" + BOUNDARY;
      return new Written(name, Buffer.buffer(multipart(content, known)));
    }
    String name = type.isRange() ? Acceptable.within(type) : content.name();
    return new Written(
        name, BodyWriter.write(content, content.schema().orElse(null), known).bytes());
  }

  private static String form(Content content, JsonNode value) {
    if (value.isTextual()) {
      return ParameterWriter.encoded(value.textValue());
    }
    return value.properties().stream()
        .map(member -> formMember(content, member))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("&"));
  }

  private static String formMember(Content content, Map.Entry<String, JsonNode> member) {
    Encoding encoding = content.encoding().getOrDefault(member.getKey(), Encoding.DEFAULT);
    boolean json = encoding.contentTypes().stream().anyMatch(MediaType::isJson);
    return json
        ? ParameterWriter.encoded(member.getKey())
            + "="
            + ParameterWriter.encoded(member.getValue().toString())
        : ParameterWriter.write(
            member.getKey(), encoding.style(), encoding.explode(), member.getValue());
  }

  private static String multipart(Content content, JsonNode value) {
    StringBuilder parts = new StringBuilder();
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      Encoding encoding = content.encoding().getOrDefault(member.getKey(), Encoding.DEFAULT);
      if (encoding.style() != Style.FORM || !encoding.explode()) {
        styled(parts, member, encoding);
      } else if (member.getValue().isArray()) {
        member.getValue().forEach(item -> part(parts, member.getKey(), item, encoding));
      } else {
        part(parts, member.getKey(), member.getValue(), encoding);
      }
    }
    return parts.append("--").append(BOUNDARY).append("--\r\n").toString();
  }

  // As in a query, but for the escapes.
  private static void styled(
      StringBuilder to, Map.Entry<String, JsonNode> member, Encoding encoding) {
    String pairs =
        ParameterWriter.write(
            member.getKey(), encoding.style(), encoding.explode(), member.getValue());
    for (String pair : pairs.isEmpty() ? new String[0] : pairs.split("&", -1)) {
      int at = pair.indexOf('=');
      JsonNode text = JsonNodeFactory.instance.textNode(decoded(pair.substring(at + 1)));
      part(to, decoded(pair.substring(0, at)), text, encoding);
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  // RFC 7578 §4; without a declared type, an object is JSON and everything else plain text.
  private static void part(StringBuilder to, String name, JsonNode value, Encoding encoding) {
    to.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"");
    to.append(name.replace("\"", "%22")).append('"');
    String type =
        encoding.contentTypes().stream()
            .findFirst()
            .map(RequestBodyWriter::named)
            .orElse(value.isObject() ? "application/json" : "text/plain");
    to.append("\r\nContent-Type: ").append(type).append("\r\n\r\n");
    boolean json = type.startsWith("application/json");
    to.append(value.isValueNode() && !json ? value.asText() : value.toString()).append("\r\n");
  }

  private static String named(MediaType type) {
    return type.isRange() ? Acceptable.within(type) : type.toString();
  }
}
