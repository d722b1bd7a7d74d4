package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code const}. */
record ConstantValue(JsonNode constant) implements Assertion {

  @Override
  public boolean holds(JsonNode value) {
    return Equality.same(constant, value);
  }

  @Override
  public String complaint(JsonNode value) {
    return "expected " + Words.json(constant) + " but got " + Words.json(value);
  }
}
