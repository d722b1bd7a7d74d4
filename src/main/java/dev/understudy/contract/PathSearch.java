package dev.understudy.contract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One search of a path in a tree: a concrete segment goes before a partly templated one, and that
 * before a parameter; where one leads nowhere, the next is tried. A tree has one way to each of its
 * places, so that none is looked at twice.
 */
final class PathSearch {
  private final List<String> segments;
  private final List<String> values = new ArrayList<>(2);
  private int visits;

  /** For these segments, decoded. */
  PathSearch(List<String> segments) {
    this.segments = segments;
  }

  /** The values of the parameters on the way to what was found, in order. */
  List<String> values() {
    return values;
  }

  /** How many places of the tree were looked at so far. */
  int visits() {
    return visits;
  }

  /** What stands where the segments from that one on lead. */
  <T> @Nullable T find(PathNode<T> node, int at) {
    visits++;
    if (at == segments.size()) {
      return node.value();
    }
    String segment = segments.get(at);
    PathNode<T> concrete = node.concrete(segment);
    T found = concrete == null ? null : find(concrete, at + 1);
    if (found != null || segment.isEmpty()) {
      return found;
    }
    found = partly(node, segment, at);
    return found == null && node.whole() != null ? whole(node.whole(), segment, at) : found;
  }

  private <T> @Nullable T partly(PathNode<T> node, String segment, int at) {
    int mark = values.size();
    for (PartialSegments.Branch<T> branch : node.partial(segment)) {
      if (branch.pattern().matches(segment, values)) {
        T found = find(branch.node(), at + 1);
        if (found != null) {
          return found;
        }
        values.subList(mark, values.size()).clear();
      }
    }
    return null;
  }

  private <T> @Nullable T whole(PathNode<T> node, String segment, int at) {
    values.add(segment);
    T found = find(node, at + 1);
    if (found == null) {
      values.remove(values.size() - 1);
    }
    return found;
  }
}
