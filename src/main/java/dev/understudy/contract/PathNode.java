package dev.understudy.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a tree of path segments. The cost of a step does not grow with the number of branches,
 * as each kind of them is found by its text.
 *
 * @param <T> what stands at the end of a path
 */
final class PathNode<T> {
  private final Map<String, PathNode<T>> concrete = new HashMap<>();
  private final PartialSegments<T> partial = new PartialSegments<>();
  private @Nullable PathNode<T> whole;
  private @Nullable T value;

  /** The place below it where that segment leads, made where there is none yet. */
  PathNode<T> child(SegmentPattern segment) {
    if (segment.isConcrete()) {
      return concrete.computeIfAbsent(segment.prefix(), key -> new PathNode<>());
    }
    if (!segment.isWhole()) {
      return partial.child(segment);
    }
    PathNode<T> child = whole;
    if (child == null) {
      child = new PathNode<>();
      whole = child;
    }
    return child;
  }

  /** The place where these segments lead from here, made where there is none yet. */
  PathNode<T> descend(List<SegmentPattern> segments) {
    PathNode<T> node = this;
    for (SegmentPattern segment : segments) {
      node = node.child(segment);
    }
    return node;
  }

  @Nullable PathNode<T> concrete(String segment) {
    return concrete.get(segment);
  }

  /** Those that may match, the most literal one first. */
  List<PartialSegments.Branch<T>> partial(String segment) {
    return partial.candidates(segment);
  }

  @Nullable PathNode<T> whole() {
    return whole;
  }

  @Nullable T value() {
    return value;
  }

  void setValue(T value) {
    this.value = value;
  }
}
