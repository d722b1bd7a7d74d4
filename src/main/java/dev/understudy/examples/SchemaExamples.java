package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Content;
import dev.understudy.contract.Example;
import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** The examples that a schema has of itself: {@code example}, and {@code examples} since 3.1. */
final class SchemaExamples {
  private static final int LONGEST_CHAIN = 32;

  private SchemaExamples() {}

  static List<Example> of(Content content) {
    List<Example> examples = new ArrayList<>();
    content.schema().ifPresent(schema -> add(schema, examples));
    return examples;
  }

  private static void add(Schema first, List<Example> examples) {
    Schema schema = first;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      JsonNode source = schema.source();
      if (source.has("example")) {
        examples.add(new Example("", source.get("example")));
      }
      source.path("examples").forEach(value -> examples.add(new Example("", value)));
      JsonNode reference = source.path("$ref");
      if (!examples.isEmpty() || !reference.isTextual()) {
        return;
      }
      schema = schema.follow(reference.textValue());
    }
  }
}
