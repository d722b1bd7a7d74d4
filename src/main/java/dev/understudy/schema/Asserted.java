package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** An assertion at its place in a schema. */
record Asserted(Site site, Assertion assertion) implements Check {

  @Override
  public boolean test(JsonNode value, Evaluation evaluation) {
    if (assertion.holds(value)) {
      return true;
    }
    if (evaluation.collecting()) {
      evaluation.report(site, assertion.complaint(value));
    }
    return false;
  }
}
