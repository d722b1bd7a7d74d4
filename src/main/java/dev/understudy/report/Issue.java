package dev.understudy.report;

import dev.understudy.contract.Location;
import dev.understudy.contract.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong.
 *
 * @param rule the short name of what was broken, such as {@code status_code_conformance}
 * @param severity how much it matters
 * @param message what is wrong, and what would be right, in a sentence
 * @param at the place in a contract that says what is right, where there is one
 * @param details what else helps to understand it, in the order to show it in
 */
public record Issue(
    String rule, Severity severity, String message, Optional<Location> at, List<Detail> details) {
  public Issue {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(at, "at");
    details = List.copyOf(details);
  }
}
