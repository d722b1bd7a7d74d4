package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** The formats of numbers. OpenAPI 3.0.3 §4.4 */
enum NumberFormat {
  ANY,
  INT32,
  INT64,
  FLOAT,
  DOUBLE;

  static NumberFormat named(String name) {
    return switch (name) {
      case "int32" -> INT32;
      case "int64" -> INT64;
      case "float" -> FLOAT;
      case "double" -> DOUBLE;
      default -> ANY;
    };
  }

  boolean accepts(JsonNode number) {
    return switch (this) {
      case ANY -> true;
      case INT32 -> fits(number) && number.longValue() == (int) number.longValue();
      case INT64 -> fits(number);
      case FLOAT -> Math.abs(number.doubleValue()) <= Float.MAX_VALUE;
      case DOUBLE -> Math.abs(number.doubleValue()) <= Double.MAX_VALUE;
    };
  }

  private static boolean fits(JsonNode number) {
    return Numbers.isLong(number) || Numbers.integer(number).isPresent();
  }
}
