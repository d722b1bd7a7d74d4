package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** Which keywords of a resource mean something, as its metaschema's {@code $vocabulary} says. */
record Vocabulary(
    boolean applicators, boolean assertions, boolean unevaluated, boolean formatAssertion) {

  private static final String PREFIX = "https://json-schema.org/draft/2020-12/vocab/";

  static Vocabulary full(boolean formatAssertion) {
    return new Vocabulary(true, true, true, formatAssertion);
  }

  static Vocabulary of(JsonNode declared, boolean formatAssertion) {
    return new Vocabulary(
        declared.has(PREFIX + "applicator"),
        declared.has(PREFIX + "validation"),
        declared.has(PREFIX + "unevaluated"),
        formatAssertion || declared.has(PREFIX + "format-assertion"));
  }
}
