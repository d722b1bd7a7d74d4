package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code minimum}, {@code maximum} and their exclusive forms. */
record Comparison(Relation relation, Bound bound) implements Assertion {

  /** How a number must stand to a bound. */
  enum Relation {
    AT_LEAST("minimum", "at least"),
    AT_MOST("maximum", "at most"),
    ABOVE("exclusiveMinimum", "more than"),
    BELOW("exclusiveMaximum", "less than");

    private final String keyword;
    private final String words;

    Relation(String keyword, String words) {
      this.keyword = keyword;
      this.words = words;
    }

    String keyword() {
      return keyword;
    }

    boolean holds(int compared) {
      return switch (this) {
        case AT_LEAST -> compared >= 0;
        case AT_MOST -> compared <= 0;
        case ABOVE -> compared > 0;
        case BELOW -> compared < 0;
      };
    }
  }

  @Override
  public boolean holds(JsonNode value) {
    return !value.isNumber() || relation.holds(bound.compare(value));
  }

  @Override
  public String complaint(JsonNode value) {
    return "expected " + relation.words + " " + bound.words() + " but got " + Words.json(value);
  }
}
