package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/*
 * Keywords as older editions of JSON Schema had them, which contracts of today are full of:
 * `required: true` at a member, and `exclusiveMinimum: true` beside `minimum`. What is meant cannot
 * be said that way any more, and nothing is lost for the other keywords if they are passed over.
 */
final class Slips {

  private static final List<String> KEYWORDS =
      List.of("required", "exclusiveMinimum", "exclusiveMaximum");

  private Slips() {}

  /** The schema without them; each one is told. */
  static ObjectNode without(ObjectNode schema, Place place, Consumer<SchemaFault> told) {
    ObjectNode rest = schema;
    for (String keyword : KEYWORDS) {
      JsonNode value = schema.path(keyword);
      if (value.isBoolean()) {
        String right = keyword.equals("required") ? "an array of names" : "a number";
        told.accept(
            place.fault(
                keyword,
                keyword + ": expected " + right + " but got " + value + ", which is ignored"));
        rest = rest == schema ? copy(schema) : rest;
        rest.remove(keyword);
      }
    }
    return rest;
  }

  private static ObjectNode copy(ObjectNode schema) {
    ObjectNode copy = schema.objectNode();
    copy.setAll(schema);
    return copy;
  }
}
