package dev.understudy.contract;

import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import java.util.List;
import java.util.Objects;

/** Judges the schemas of a contract, one by one, beyond whether they can be compiled. */
public interface SchemaRule {

  /** What a schema is there for. */
  enum Role {
    /** A whole body, parameter or header field. */
    WHOLE,
    /** A value within one, or one way that it may be. */
    VALUE,
    /** A part of what is asked of a value, such as one of {@code allOf}. */
    PART,
    /** A question, such as {@code if} or {@code not}, or what follows from one. */
    CONDITION
  }

  /**
   * Something to be said.
   *
   * @param rule the short name of what is broken
   * @param place as {@link Schema#location()} names one
   * @param message what is wrong, and what would be right
   */
  record Remark(Severity severity, String rule, String place, String message) {
    public Remark {
      Objects.requireNonNull(severity, "severity");
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(message, "message");
    }
  }

  /** What is wrong with a schema itself; of those within it, each is asked about in its turn. */
  List<Remark> judge(Schema schema, Role role, Direction direction);
}
