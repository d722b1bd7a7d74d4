package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** A schema of another resource, which {@code $dynamicRef}s within are to know about. */
record Scoped(Resource resource, Check check) implements Check {

  @Override
  public boolean test(JsonNode value, Evaluation evaluation) {
    evaluation.enterScope(resource);
    boolean passed = check.test(value, evaluation);
    evaluation.leaveScope();
    return passed;
  }
}
