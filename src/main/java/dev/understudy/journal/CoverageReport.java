package dev.understudy.journal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What of some contracts was exercised, and what was not.
 *
 * @param kinds for each kind, in the order of {@link CoverageKind}
 * @param missing what was not exercised, kind by kind, in the order of the contracts
 */
public record CoverageReport(Map<CoverageKind, Count> kinds, List<CoverageItem> missing) {

  public CoverageReport {
    kinds = new EnumMap<>(kinds);
    missing = List.copyOf(missing);
  }

  /**
   * How many of how many.
   *
   * @param covered from 0 to the total
   * @param total how many there are
   */
  public record Count(int covered, int total) {

    /** In percent, to one place, and 100 only where nothing is missing; 100 of nothing. */
    public double percent() {
      return total == 0 ? 100 : Math.floor(1_000.0 * covered / total) / 10;
    }

    Count plus(Count other) {
      return new Count(covered + other.covered, total + other.total);
    }

    Count with(boolean one) {
      return new Count(covered + (one ? 1 : 0), total + 1);
    }
  }

  static CoverageReport of(List<CoverageItem> items, BitSet seen) {
    Map<CoverageKind, Count> kinds = new EnumMap<>(CoverageKind.class);
    Map<CoverageKind, List<CoverageItem>> missing = new EnumMap<>(CoverageKind.class);
    for (CoverageKind kind : CoverageKind.values()) {
      kinds.put(kind, new Count(0, 0));
      missing.put(kind, new ArrayList<>());
    }
    for (int i = 0; i < items.size(); i++) {
      CoverageItem item = items.get(i);
      boolean covered = seen.get(i);
      kinds.computeIfPresent(item.kind(), (kind, count) -> count.with(covered));
      if (!covered) {
        missing.computeIfAbsent(item.kind(), kind -> new ArrayList<>()).add(item);
      }
    }
    return new CoverageReport(kinds, missing.values().stream().flatMap(List::stream).toList());
  }

  /** Of that kind. */
  public Count of(CoverageKind kind) {
    return kinds.getOrDefault(kind, new Count(0, 0));
  }

  /** Of all kinds together. */
  public Count overall() {
    return kinds.values().stream().reduce(new Count(0, 0), Count::plus);
  }

  /** What is missing of that kind. */
  public List<CoverageItem> missing(CoverageKind kind) {
    return missing.stream().filter(item -> item.kind() == kind).toList();
  }
}
