package dev.understudy.report;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * One thing that was looked at: a test case, in JUnit's words.
 *
 * @param group what it belongs to, mostly an operationId; a class name, in JUnit's words
 * @param name what was looked at, such as the name of a check
 * @param outcome what became of it
 * @param took for how long it was looked at
 * @param issues what is wrong with it; none where it passed
 */
public record Entry(String group, String name, Outcome outcome, Duration took, List<Issue> issues) {
  public Entry {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(took, "took");
    issues = List.copyOf(issues);
  }
}
