package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** How long a string is, in code points, or how many items or members there are. */
record Size(Measure measure, boolean atMost, int limit) implements Assertion {

  /** What is counted. */
  enum Measure {
    LENGTH("Length", "character"),
    ITEMS("Items", "item"),
    PROPERTIES("Properties", "member");

    private final String keyword;
    private final String unit;

    Measure(String keyword, String unit) {
      this.keyword = keyword;
      this.unit = unit;
    }

    String keyword() {
      return keyword;
    }

    boolean applies(JsonNode value) {
      return switch (this) {
        case LENGTH -> value.isTextual();
        case ITEMS -> value.isArray();
        case PROPERTIES -> value.isObject();
      };
    }

    int of(JsonNode value) {
      if (this != LENGTH) {
        return value.size();
      }
      String text = value.textValue();
      return text.codePointCount(0, text.length());
    }
  }

  @Override
  public boolean holds(JsonNode value) {
    if (!measure.applies(value)) {
      return true;
    }
    int size = measure.of(value);
    return atMost ? size <= limit : size >= limit;
  }

  @Override
  public String complaint(JsonNode value) {
    return (atMost ? "expected at most " : "expected at least ")
        + Words.count(limit, measure.unit)
        + " but got "
        + measure.of(value);
  }
}
