package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Several checks in a row. */
final class Checks {

  private static final Check[] NONE = {};

  static final Checks EMPTY = new Checks(List.of());

  private final Check[] checks;

  Checks(List<Check> checks) {
    this.checks = checks.toArray(NONE);
  }

  int size() {
    return checks.length;
  }

  Check get(int index) {
    return checks[index];
  }

  /** Runs them in turn: up to the first that fails, or all of them when violations are wanted. */
  boolean test(JsonNode value, Evaluation evaluation) {
    boolean passed = true;
    for (Check check : checks) {
      if (!check.test(value, evaluation)) {
        if (!evaluation.collecting()) {
          return false;
        }
        passed = false;
      }
    }
    return passed;
  }
}
