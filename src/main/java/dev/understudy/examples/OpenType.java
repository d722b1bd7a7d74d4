package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Content;
import dev.understudy.contract.MediaType;
import dev.understudy.contract.Shape;
import dev.understudy.exchange.Body;
import dev.understudy.schema.Schema;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/**
 * Writes a body of which the contract leaves the media type open as the type that was asked for.
 */
final class OpenType {

  private OpenType() {}

  /**
   * The body as that type; the same one where the contract says the type, or JSON was asked for.
   */
  static Body write(Body body, Content content, String type) {
    Optional<MediaType> asked = MediaType.parse(type).filter(one -> !one.isJson());
    if (!content.mediaType().isRange() || asked.isEmpty() || !(body instanceof Body.Json json)) {
      return body;
    }
    return Optional.of(text(json.tree(), content.schema(), asked.get()))
        .filter(text -> !text.isEmpty())
        .<Body>map(text -> new Body.Bytes(Buffer.buffer(text)))
        .orElse(body);
  }

  private static String text(JsonNode value, Optional<Schema> schema, MediaType type) {
    if (type.isXml()) {
      return XmlWriter.write(value, schema.orElse(null));
    }
    if (value.isValueNode()) {
      return value.asText();
    }
    // A page would be taken for a value, where a text may be one.
    boolean mayBeText = schema.map(it -> Shape.of(it).hasScalar()).orElse(false);
    return type.subtype().equals("html") && !mayBeText ? page(value) : "";
  }

  private static String page(JsonNode value) {
    String text =
        value.toPrettyString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<!doctype html>\n<meta charset=\"utf-8\">\n<title>Answer</title>\n<pre>"
        + text
        + "</pre>\n";
  }
}
