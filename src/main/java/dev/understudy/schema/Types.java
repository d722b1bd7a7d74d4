package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code type}: one or several, as a set of bits. */
record Types(int allowed, String words) implements Assertion {

  private static final int NULL = 1;
  private static final int BOOLEAN = 2;
  private static final int STRING = 4;
  private static final int NUMBER = 8;
  private static final int INTEGER = 16;
  private static final int ARRAY = 32;
  private static final int OBJECT = 64;
  private static final Map<String, Integer> BITS =
      Map.of(
          "null", NULL,
          "boolean", BOOLEAN,
          "string", STRING,
          "number", NUMBER | INTEGER,
          "integer", INTEGER,
          "array", ARRAY,
          "object", OBJECT);

  static Types of(SchemaPart part) {
    List<String> names =
        part.path("type").isArray() ? part.texts("type") : List.of(part.text("type").orElseThrow());
    int allowed = 0;
    for (String name : names) {
      allowed |=
          Optional.ofNullable(BITS.get(name))
              .orElseThrow(
                  () -> part.fault("type", "type: " + name + " is not a type of JSON Schema"));
    }
    return new Types(allowed, String.join(" or ", names.stream().map(Types::articled).toList()));
  }

  private static String articled(String type) {
    return switch (type) {
      case "null" -> "null";
      case "integer", "array", "object" -> "an " + type;
      default -> "a " + type;
    };
  }

  @Override
  public boolean holds(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING, BINARY -> (allowed & STRING) != 0;
      case NUMBER ->
          (allowed & NUMBER) != 0 || ((allowed & INTEGER) != 0 && Numbers.isInteger(value));
      case BOOLEAN -> (allowed & BOOLEAN) != 0;
      case NULL -> (allowed & NULL) != 0;
      case ARRAY -> (allowed & ARRAY) != 0;
      case OBJECT -> (allowed & OBJECT) != 0;
      default -> false;
    };
  }

  @Override
  public String complaint(JsonNode value) {
    String got =
        value.isTextual() ? "the string " + Words.quote(value.textValue()) : Words.describe(value);
    return "expected " + words + " but got " + got;
  }
}
