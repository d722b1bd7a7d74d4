package dev.understudy.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.contract.MediaType;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A body as JSON shows it: its size, and its value, its text or its bytes. */
final class BodyJson {
  private BodyJson() {}

  /**
   * That body.
   *
   * @param type its media type; empty for none
   * @param tree its value, where it can be read as JSON
   */
  static ObjectNode of(Buffer bytes, String type, Optional<JsonNode> tree) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("size", bytes.length());
    if (!type.isEmpty()) {
      body.put("media_type", type);
    }
    boolean json = MediaType.parse(type).filter(MediaType::isJson).isPresent();
    if (json && tree.isPresent()) {
      body.set("json", tree.get());
      return body;
    }
    text(bytes)
        .ifPresentOrElse(text -> body.put("text", text), () -> body.put("base64", base64(bytes)));
    return body;
  }

  /** The text of bytes that are UTF-8; nothing where they are not, or hold a NUL. */
  static Optional<String> text(Buffer bytes) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes())).toString();
      return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  static String base64(Buffer bytes) {
    return Base64.getEncoder().encodeToString(bytes.getBytes());
  }
}
