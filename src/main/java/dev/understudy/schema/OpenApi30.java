package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/*
 * Folds the Schema Object of OpenAPI 3.0.3 into JSON Schema 2020-12. The structure stays, so that a
 * pointer into the original means the same in what it became. Keywords that 3.0 does not have mean
 * nothing and go; so do all siblings of a $ref.
 */
final class OpenApi30 {

  private static final Set<String> KEYWORDS =
      Set.of(
          "title",
          "description",
          "default",
          "example",
          "multipleOf",
          "maximum",
          "exclusiveMaximum",
          "minimum",
          "exclusiveMinimum",
          "maxLength",
          "minLength",
          "pattern",
          "maxItems",
          "minItems",
          "uniqueItems",
          "maxProperties",
          "minProperties",
          "required",
          "enum",
          "type",
          "nullable",
          "allOf",
          "oneOf",
          "anyOf",
          "not",
          "items",
          "properties",
          "additionalProperties",
          "format",
          "discriminator",
          "readOnly",
          "writeOnly",
          "deprecated",
          "xml");

  private OpenApi30() {}

  /** A schema with all the schemas within. */
  static JsonNode fold(JsonNode schema) {
    if (!(schema instanceof ObjectNode object)) {
      return schema;
    }
    ObjectNode folded = foldOne(object);
    for (String keyword : Set.of("not", "items", "additionalProperties")) {
      if (folded.has(keyword)) {
        folded.set(keyword, fold(folded.get(keyword)));
      }
    }
    for (String keyword : Set.of("allOf", "oneOf", "anyOf")) {
      if (folded.path(keyword).isArray()) {
        ArrayNode branches = JsonNodeFactory.instance.arrayNode();
        folded.path(keyword).forEach(branch -> branches.add(fold(branch)));
        folded.set(keyword, branches);
      }
    }
    if (folded.path("properties").isObject()) {
      ObjectNode properties = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> property : folded.path("properties").properties()) {
        properties.set(property.getKey(), fold(property.getValue()));
      }
      folded.set("properties", properties);
    }
    return folded;
  }

  /** A schema without touching the schemas within; always a new object. */
  static ObjectNode foldOne(ObjectNode schema) {
    ObjectNode folded = JsonNodeFactory.instance.objectNode();
    if (schema.path("$ref").isTextual()) {
      return folded.set("$ref", schema.get("$ref"));
    }
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      if (KEYWORDS.contains(keyword.getKey()) || keyword.getKey().startsWith("x-")) {
        folded.set(keyword.getKey(), keyword.getValue());
      }
    }
    foldNullable(folded);
    foldExclusive(folded, "exclusiveMinimum", "minimum");
    foldExclusive(folded, "exclusiveMaximum", "maximum");
    return folded;
  }

  // OpenAPI 3.0.3, clarification of nullable: it needs a type beside it, and does not widen an
  // enum.
  private static void foldNullable(ObjectNode folded) {
    JsonNode nullable = folded.remove("nullable");
    JsonNode type = folded.path("type");
    if (nullable != null && nullable.asBoolean() && type.isTextual()) {
      folded.set("type", JsonNodeFactory.instance.arrayNode().add(type).add("null"));
    }
  }

  private static void foldExclusive(ObjectNode folded, String exclusive, String bound) {
    JsonNode flag = folded.path(exclusive);
    if (!flag.isBoolean()) {
      return;
    }
    folded.remove(exclusive);
    if (flag.booleanValue() && folded.has(bound)) {
      folded.set(exclusive, folded.remove(bound));
    }
  }
}
