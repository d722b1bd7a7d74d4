package dev.understudy.resources;

import java.util.Objects;
import java.util.function.Function;

/**
 * The things of one sandbox: the one place that changes. To fork it is a new one with its value.
 */
public final class ThingStore {
  private volatile Things now;

  /** A store that begins with these. */
  public ThingStore(Things begun) {
    this.now = Objects.requireNonNull(begun, "begun");
  }

  /** Those that there are now. */
  public Things now() {
    return now;
  }

  /** Puts others in their place: a reset, a snapshot, fixtures. */
  public synchronized void replace(Things others) {
    now = Objects.requireNonNull(others, "others");
  }

  /**
   * What came of a change.
   *
   * @param things those that there are from then on
   * @param result what is told of it
   */
  public record Changed<T>(Things things, T result) {}

  /** Changes them wholly and as if alone; the change is decided once, and does not wait. */
  public synchronized <T> T change(Function<? super Things, Changed<T>> change) {
    Changed<T> changed = change.apply(now);
    now = changed.things();
    return changed.result();
  }
}
