package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code format}, where the vocabulary or the caller wants it checked. */
record Format(String name, TextFormat text, NumberFormat number) implements Assertion {

  static void compile(SchemaPart part) {
    if (!part.vocabulary().formatAssertion()) {
      return;
    }
    part.text("format")
        .ifPresent(
            name ->
                part.add(
                    "format", new Format(name, TextFormats.named(name), NumberFormat.named(name))));
  }

  @Override
  public boolean holds(JsonNode value) {
    if (value.isTextual()) {
      return text.accepts(value.textValue());
    }
    return !value.isNumber() || number.accepts(value);
  }

  @Override
  public String complaint(JsonNode value) {
    return "expected the format " + name + " but got " + Words.json(value);
  }
}
