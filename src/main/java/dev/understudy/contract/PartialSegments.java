package dev.understudy.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The branches of a place that are only partly a parameter, such as {@code {id}:cancel}.
 *
 * <p>They are found by their two ends. Of all of them, only the lengths of the ends are gone
 * through, which are few: ten thousand verbs behind a colon have a dozen lengths.
 */
final class PartialSegments<T> {
  private static final Comparator<Branch<?>> MOST_LITERAL_FIRST =
      Comparator.<Branch<?>>comparingInt(branch -> -branch.pattern().literalLength())
          .thenComparingInt(branch -> branch.pattern().parameters())
          .thenComparingInt(branch -> -branch.pattern().prefix().length())
          .thenComparingInt(Branch::number);

  private final Map<Ends, List<Branch<T>>> byEnds = new HashMap<>();
  private final Set<Lengths> lengths = new LinkedHashSet<>();
  private int size;

  private record Ends(String prefix, String suffix) {}

  private record Lengths(int prefix, int suffix) {}

  /**
   * A branch.
   *
   * @param number counted from 0, in the contract's order
   */
  record Branch<T>(SegmentPattern pattern, PathNode<T> node, int number) {}

  PathNode<T> child(SegmentPattern pattern) {
    Ends ends = new Ends(pattern.prefix(), pattern.suffix());
    List<Branch<T>> group = byEnds.computeIfAbsent(ends, key -> new ArrayList<>(1));
    for (Branch<T> branch : group) {
      if (branch.pattern().equals(pattern)) {
        return branch.node();
      }
    }
    lengths.add(new Lengths(ends.prefix.length(), ends.suffix.length()));
    Branch<T> added = new Branch<>(pattern, new PathNode<>(), size++);
    group.add(added);
    return added.node();
  }

  /** Those whose ends are those of that segment, the most literal one first. */
  List<Branch<T>> candidates(String segment) {
    if (size == 0) {
      return List.of();
    }
    List<Branch<T>> found = new ArrayList<>(2);
    for (Lengths each : lengths) {
      if (each.prefix + each.suffix < segment.length()) {
        int end = segment.length() - each.suffix;
        Ends ends = new Ends(segment.substring(0, each.prefix), segment.substring(end));
        found.addAll(byEnds.getOrDefault(ends, List.of()));
      }
    }
    found.sort(MOST_LITERAL_FIRST);
    return found;
  }
}
