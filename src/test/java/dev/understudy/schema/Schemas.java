package dev.understudy.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Schemas and values for tests, written as JSON with single quotes. */
final class Schemas {

  static final URI DOCUMENT = URI.create("test:contract");

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private Schemas() {}

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  static Schema schema(String text) {
    return schema(Dialect.DRAFT_2020_12, text, "");
  }

  static Schema openApi30(String text) {
    return schema(Dialect.OPENAPI_3_0, text, "");
  }

  static Schema schema(Dialect dialect, String text, String pointer) {
    JsonNode document = json(text);
    return new SchemaCompiler(
            dialect, true, uri -> uri.equals(DOCUMENT) ? Optional.of(document) : Optional.empty())
        .compile(DOCUMENT, pointer);
  }

  /** Pointer, keyword and detail of each violation. */
  static List<String> told(Schema schema, String value) {
    return schema.violations(json(value)).stream()
        .map(it -> it.pointer() + " " + it.keyword() + ": " + it.detail())
        .toList();
  }
}
