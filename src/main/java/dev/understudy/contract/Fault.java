package dev.understudy.contract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something wrong in a file that a person wrote.
 *
 * @param severity how much it matters
 * @param rule the short name of what was broken, such as {@code broken-reference}
 * @param at where
 * @param message what is wrong, and what would be right
 * @param operations the operations of a contract that are disabled by it, by name
 * @param frame the lines around the place, where there are any
 */
public record Fault(
    Severity severity,
    String rule,
    Location at,
    String message,
    List<String> operations,
    Optional<CodeFrame> frame) {

  /** The rule that is broken by a text that is not YAML or JSON. */
  public static final String SYNTAX = "syntax";

  /** An error in a file that is no contract. */
  public Fault(Location at, String message) {
    this(Severity.ERROR, "file", at, message, List.of(), Optional.empty());
  }

  public Fault {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(message, "message");
    operations = List.copyOf(operations);
  }

  Fault framed(String broken, CodeFrame lines) {
    return new Fault(severity, broken, at, message, operations, Optional.of(lines));
  }

  /** As compilers write it: the place, a colon, what is wrong. */
  @Override
  public String toString() {
    return at + ": " + message;
  }
}
