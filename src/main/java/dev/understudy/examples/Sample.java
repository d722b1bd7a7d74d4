package dev.understudy.examples;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of asking for a value of a schema. */
public sealed interface Sample {

  /** A value that the schema accepts. */
  record Made(JsonNode value) implements Sample {
    public Made {
      requireNonNull(value, "value");
    }
  }

  /**
   * None.
   *
   * @param reason whether nothing can satisfy the schema or it would take too much
   * @param location the schema's document, {@code #}, and the pointer to what stood in the way
   * @param detail what that is, in one sentence
   */
  record Failed(Reason reason, String location, String detail) implements Sample {

    public Failed {
      requireNonNull(reason, "reason");
      requireNonNull(location, "location");
      requireNonNull(detail, "detail");
    }

    @Override
    public String toString() {
      return location + ": " + reason.words() + ": " + detail;
    }
  }

  /** Why there is none. */
  enum Reason {
    /** As far as can be told, no value satisfies the schema. */
    UNSATISFIABLE("unsatisfiable"),
    /** A value is too large, or too hard to find. */
    OVER_BUDGET("over budget");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
