package dev.understudy.journal;

import java.util.List;
import java.util.Locale;

/** A report of coverage as a table for a terminal. */
public final class CoverageText {
  private static final int BAR = 20;

  private CoverageText() {}

  /**
   * The table, and under it what is missing.
   *
   * @param most how many missing items of each kind are listed
   */
  public static String of(CoverageReport report, int most) {
    StringBuilder text = new StringBuilder();
    for (CoverageKind kind : CoverageKind.values()) {
      line(kind.text(), report.of(kind), text);
    }
    line("overall", report.overall(), text);
    for (CoverageKind kind : CoverageKind.values()) {
      missing(kind, report.missing(kind), most, text);
    }
    return text.toString();
  }

  private static void line(String name, CoverageReport.Count count, StringBuilder text) {
    int full = (int) (BAR * count.percent() / 100);
    String bar = "#".repeat(full) + ".".repeat(BAR - full);
    text.append(
        count.total() == 0
            ? String.format(Locale.ROOT, "%-21s %s%n", name, "none in the contract")
            : String.format(
                Locale.ROOT,
                "%-21s %s %5.1f %%  %d of %d%n",
                name,
                bar,
                count.percent(),
                count.covered(),
                count.total()));
  }

  private static void missing(
      CoverageKind kind, List<CoverageItem> items, int most, StringBuilder text) {
    if (items.isEmpty() || most < 1) {
      return;
    }
    text.append(String.format("%nmissing %s:%n", kind.text()));
    items.stream()
        .limit(most)
        .forEach(item -> text.append("  ").append(plain(item.toString())).append(nl()));
    if (items.size() > most) {
      text.append("  and ").append(items.size() - most).append(" more").append(nl());
    }
  }

  // Names of a contract are somebody else's: they may not reach a terminal's controls.
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  private static String nl() {
    return System.lineSeparator();
  }
}
