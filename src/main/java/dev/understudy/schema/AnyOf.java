package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code anyOf}: the discriminator's branch if it names one, else the first that matches. */
record AnyOf(Alternatives alternatives) implements Check {

  @Override
  public boolean test(JsonNode value, Evaluation evaluation) {
    Discriminator discriminator = alternatives.discriminator();
    if (discriminator != null && discriminator.decides(value)) {
      return discriminator.test(value, evaluation);
    }
    Attempts attempts = evaluation.collecting() ? new Attempts(evaluation) : null;
    boolean matched = false;
    for (int i = 0; i < alternatives.branches().size(); i++) {
      Check branch = alternatives.branches().get(i);
      int height = evaluation.marks().height();
      if (branch.test(value, evaluation)) {
        matched = true;
        if (!evaluation.tracking()) {
          break; // nobody asks what the other branches have looked at
        }
      } else {
        evaluation.marks().cut(height);
      }
      if (attempts != null) {
        attempts.next();
      }
    }
    if (attempts != null) {
      attempts.conclude(matched, alternatives);
    }
    return matched;
  }
}
