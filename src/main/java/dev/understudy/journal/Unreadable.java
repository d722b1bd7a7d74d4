package dev.understudy.journal;

import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query, a verification or a threshold that cannot be read; it lists everything wrong with it.
 */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Finding> findings;

  Unreadable(List<Finding> findings) {
    super(findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
    this.findings = List.copyOf(findings);
  }

  /** What is wrong, and what would be right; at least one. */
  public List<Finding> findings() {
    return findings;
  }

  /** The same as a problem with the status 422. */
  public Problem problem() {
    return Problem.violations(findings);
  }
}
