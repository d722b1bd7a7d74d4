package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code oneOf}: the discriminator's branch if it names one, else exactly one of them. */
record OneOf(Alternatives alternatives) implements Check {

  @Override
  public boolean test(JsonNode value, Evaluation evaluation) {
    Discriminator discriminator = alternatives.discriminator();
    if (discriminator != null && discriminator.decides(value)) {
      return discriminator.test(value, evaluation);
    }
    Attempts attempts = evaluation.collecting() ? new Attempts(evaluation) : null;
    Checks branches = alternatives.branches();
    int first = -1;
    int second = -1;
    for (int i = 0; i < branches.size() && second < 0; i++) {
      int height = evaluation.marks().height();
      if (!branches.get(i).test(value, evaluation)) {
        evaluation.marks().cut(height);
      } else if (first < 0) {
        first = i;
      } else {
        second = i;
      }
      if (attempts != null) {
        attempts.next();
      }
    }
    if (attempts != null) {
      attempts.conclude(first >= 0, alternatives);
      if (second >= 0) {
        evaluation.report(alternatives.site(), alternatives.both(first, second));
      }
    }
    return first >= 0 && second < 0;
  }
}
