package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** {@code uniqueItems}: a few items are compared with one another, more of them are hashed. */
record UniqueItems(Site site) implements Check {

  private static final int FEW = 8;

  @Override
  public boolean test(JsonNode value, Evaluation evaluation) {
    if (!value.isArray() || value.size() < 2) {
      return true;
    }
    return value.size() <= FEW ? few(value, evaluation) : many(value, evaluation);
  }

  private boolean few(JsonNode array, Evaluation evaluation) {
    for (int i = 1; i < array.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (Equality.same(array.get(i), array.get(j))) {
          return repeated(array, j, i, evaluation);
        }
      }
    }
    return true;
  }

  private boolean many(JsonNode array, Evaluation evaluation) {
    Map<Equality.Key, Integer> seen = new HashMap<>(array.size() * 2);
    for (int i = 0; i < array.size(); i++) {
      Integer first = seen.putIfAbsent(Equality.Key.of(array.get(i)), i);
      if (first != null) {
        return repeated(array, first, i, evaluation);
      }
    }
    return true;
  }

  private boolean repeated(JsonNode array, int first, int again, Evaluation evaluation) {
    if (evaluation.collecting()) {
      evaluation.report(
          site,
          "expected no item twice but items %d and %d are both %s"
              .formatted(first, again, Words.json(array.get(first))));
    }
    return false;
  }
}
