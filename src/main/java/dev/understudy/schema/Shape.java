package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One schema as compiled: all of its checks. Known before it is complete, so that cycles close. */
final class Shape implements Check {

  private static final Check[] NONE = {};

  private final Site site;
  private Check[] checks = NONE;

  Shape(Site site) {
    this.site = site;
  }

  void complete(List<Check> all) {
    checks = all.toArray(NONE);
  }

  @Override
  public boolean test(JsonNode value, Evaluation evaluation) {
    if (!evaluation.enter(site)) {
      return false;
    }
    boolean passed = all(checks, value, evaluation);
    evaluation.leave();
    return passed;
  }

  /** Runs checks in turn: up to the first that fails, or all of them when violations are wanted. */
  static boolean all(Check[] checks, JsonNode value, Evaluation evaluation) {
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
