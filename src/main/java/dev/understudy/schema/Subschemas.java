package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The schemas that stand directly within a schema, by the keywords that hold some. */
final class Subschemas {

  private static final List<String> ONE =
      List.of(
          "additionalProperties",
          "propertyNames",
          "items",
          "contains",
          "not",
          "if",
          "then",
          "else",
          "unevaluatedItems",
          "unevaluatedProperties",
          "contentSchema");
  private static final List<String> LISTED = List.of("allOf", "anyOf", "oneOf", "prefixItems");
  private static final List<String> NAMED =
      List.of(
          "properties",
          "patternProperties",
          "dependentSchemas",
          "dependencies",
          "$defs",
          "definitions");

  private Subschemas() {}

  /** Hands over each schema together with the pointer to it from its parent. */
  static void each(JsonNode schema, BiConsumer<String, JsonNode> visitor) {
    for (String keyword : ONE) {
      JsonNode child = schema.get(keyword);
      if (child != null) {
        visitor.accept("/" + keyword, child);
      }
    }
    for (String keyword : LISTED) {
      JsonNode list = schema.path(keyword);
      for (int i = 0; list.isArray() && i < list.size(); i++) {
        visitor.accept("/" + keyword + "/" + i, list.get(i));
      }
    }
    for (String keyword : NAMED) {
      for (Map.Entry<String, JsonNode> entry : schema.path(keyword).properties()) {
        visitor.accept(Pointers.join("/" + keyword, entry.getKey()), entry.getValue());
      }
    }
  }
}
