package dev.understudy.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;

/** Examples of JSON, which are often written as a text that holds the JSON. */
public final class TextualJson {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private TextualJson() {}

  /** What a text holds, where the schema takes that in that direction, and not the text itself. */
  public static JsonNode unwrapped(JsonNode value, Schema schema, Direction direction) {
    if (!value.isTextual() || schema.accepts(value, direction)) {
      return value;
    }
    try {
      JsonNode held = READER.readTree(value.textValue());
      return schema.accepts(held, direction) ? held : value;
    } catch (JsonProcessingException e) {
      return value;
    }
  }
}
