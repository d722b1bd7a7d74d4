package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One schema as compiled: all of its checks. Known before it is complete, so that cycles close. */
final class Shape implements Check {

  private final Site site;
  private Checks checks = Checks.EMPTY;

  Shape(Site site) {
    this.site = site;
  }

  void complete(List<Check> all) {
    checks = new Checks(all);
  }

  @Override
  public boolean test(JsonNode value, Evaluation evaluation) {
    if (!evaluation.enter(site)) {
      return false;
    }
    boolean passed = checks.test(value, evaluation);
    evaluation.leave();
    return passed;
  }
}
