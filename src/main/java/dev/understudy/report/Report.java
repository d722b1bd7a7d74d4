package dev.understudy.report;

import dev.understudy.journal.CoverageReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a command found, before it is written in some form.
 *
 * @param command the command: {@code verify}, {@code proxy}, {@code diff}
 * @param subject what it was about, such as the title of a contract
 * @param at when it began
 * @param took for how long it ran
 * @param facts what one has to know to repeat it, such as the target and the seed, in order
 * @param entries what was looked at, in order
 * @param coverage how much of the contract was exercised, where that was counted
 */
public record Report(
    String command,
    String subject,
    Instant at,
    Duration took,
    Map<String, String> facts,
    List<Entry> entries,
    Optional<CoverageReport> coverage) {
  public Report {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(took, "took");
    Objects.requireNonNull(coverage, "coverage");
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    entries = List.copyOf(entries);
  }

  /** How many of its entries ended like that. */
  public long count(Outcome outcome) {
    return entries.stream().filter(entry -> entry.outcome() == outcome).count();
  }
}
