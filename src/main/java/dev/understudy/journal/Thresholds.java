package dev.understudy.journal;

import dev.understudy.exchange.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much coverage is enough.
 *
 * @param least in percent, by kind as {@link CoverageKind#text} has it, or {@code overall}
 */
public record Thresholds(Map<String, Double> least) {
  private static final String OVERALL = "overall";
  private static final int MOST_NAMED = 10;

  public Thresholds {
    least = Map.copyOf(least);
  }

  /**
   * Reads some, such as {@code operations=100,responses=80}; a number alone is meant of all kinds
   * together.
   *
   * @throws Unreadable with everything that is wrong with it
   */
  public static Thresholds parse(String text) throws Unreadable {
    Map<String, Double> least = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      String kind = equals < 0 ? OVERALL : part.substring(0, equals).strip().replace('-', '_');
      Optional<Double> percent = percent(part.substring(equals + 1).strip());
      if (!kind.equals(OVERALL) && CoverageKind.of(kind).isEmpty()) {
        findings.add(wrong("'" + kind + "' is not one of " + kinds()));
      }
      if (percent.isEmpty()) {
        findings.add(wrong("'" + part.strip() + "' has no percentage from 0 to 100"));
      }
      percent.ifPresent(it -> least.put(kind, it));
    }
    if (!findings.isEmpty()) {
      throw new Unreadable(findings);
    }
    return new Thresholds(least);
  }

  private static Finding wrong(String detail) {
    return new Finding(
        Finding.In.QUERY,
        "/threshold",
        "format",
        detail + "; say operations=100,responses=80, for example");
  }

  private static String kinds() {
    return Stream.concat(
            Stream.of(OVERALL), Stream.of(CoverageKind.values()).map(CoverageKind::text))
        .collect(Collectors.joining(", "));
  }

  private static Optional<Double> percent(String text) {
    return text.matches("[0-9]{1,3}(\\.[0-9]{1,6})?")
        ? Optional.of(Double.parseDouble(text)).filter(it -> it <= 100)
        : Optional.empty();
  }

  /** Which of them are not reached: a sentence each, that names what is missing. */
  public List<String> failures(CoverageReport report) {
    List<String> failures = new ArrayList<>();
    check(OVERALL, report.overall(), report.missing(), failures);
    for (CoverageKind kind : CoverageKind.values()) {
      check(kind.text(), report.of(kind), report.missing(kind), failures);
    }
    return failures;
  }

  private void check(
      String kind, CoverageReport.Count count, List<CoverageItem> missing, List<String> failures) {
    Double least = this.least.get(kind);
    if (least == null || count.percent() >= least) {
      return;
    }
    String more = missing.size() > MOST_NAMED ? ", and " + (missing.size() - MOST_NAMED) : "";
    failures.add(
        String.format(
            Locale.ROOT,
            "%s: %.1f %% (%d of %d), expected at least %s %%; missing are %s%s",
            kind,
            count.percent(),
            count.covered(),
            count.total(),
            least % 1 == 0 ? String.valueOf(least.intValue()) : least.toString(),
            missing.stream()
                .limit(MOST_NAMED)
                .map(CoverageItem::toString)
                .collect(Collectors.joining(", ")),
            more.isEmpty() ? "" : more + " more"));
  }
}
