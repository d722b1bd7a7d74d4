package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.MediaType;
import dev.understudy.contract.Shape;
import io.vertx.core.buffer.Buffer;

/** Reads a text that is of a media type by itself: a parameter with {@code content}, or a part. */
final class JsonText {
  private final JsonReader json = new JsonReader();

  /**
   * The value.
   *
   * @throws Misread if it is to be JSON and is not
   */
  JsonNode read(MediaType type, Shape shape, String text, Reading reading) throws Misread {
    return type.isJson() ? read(text) : Scalars.read(shape, text, reading);
  }

  /**
   * The value of a JSON text.
   *
   * @throws Misread if it is not JSON
   */
  JsonNode read(String text) throws Misread {
    try {
      return json.read(Buffer.buffer(text));
    } catch (JsonReader.Malformed e) {
      throw new Misread(Misread.MEDIA_TYPE, e.predicate());
    }
  }
}
