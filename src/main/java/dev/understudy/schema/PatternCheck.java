package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code pattern}. */
record PatternCheck(Site site, TextPattern pattern) implements Check {

  @Override
  public boolean test(JsonNode value, Evaluation evaluation) {
    if (!value.isTextual()) {
      return true;
    }
    return switch (pattern.find(value.textValue())) {
      case FOUND -> true;
      case ABSENT -> absent(value, evaluation);
      case TOO_COSTLY -> tooCostly(evaluation);
    };
  }

  private boolean absent(JsonNode value, Evaluation evaluation) {
    if (evaluation.collecting()) {
      evaluation.report(
          site,
          "expected a match of "
              + Words.shorten(pattern.source())
              + " but got "
              + Words.json(value));
    }
    return false;
  }

  private boolean tooCostly(Evaluation evaluation) {
    evaluation.refuse(
        site, "pattern too costly: " + Words.shorten(pattern.source()) + " was given up");
    return false;
  }
}
