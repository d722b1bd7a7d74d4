package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** The schema {@code false}, which no value satisfies. */
record Nothing(Site site) implements Check {

  @Override
  public boolean test(JsonNode value, Evaluation evaluation) {
    if (evaluation.collecting()) {
      evaluation.report(site, "nothing is allowed here but got " + Words.describe(value));
    }
    return false;
  }
}
