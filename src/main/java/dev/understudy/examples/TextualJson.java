package dev.understudy.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import java.util.Optional;

/** Examples of JSON are often written as a text that holds the JSON. */
final class TextualJson {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private TextualJson() {}

  /** What a text holds, where the schema takes that and not the text itself. */
  static JsonNode unwrapped(JsonNode value, Optional<Schema> schema) {
    if (!value.isTextual() || schema.isEmpty() || schema.get().accepts(value, Direction.RESPONSE)) {
      return value;
    }
    try {
      JsonNode held = READER.readTree(value.textValue());
      return schema.get().accepts(held, Direction.RESPONSE) ? held : value;
    } catch (JsonProcessingException e) {
      return value;
    }
  }
}
