package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** How the values of a plan come about. Immutable but for what it remembers. */
interface Form {

  /** A value, or null when there is none this time; then the run knows why. */
  @Nullable JsonNode make(Spot spot, Hint hint, long seed);

  /**
   * By what the value that would be made there is told apart from others of its kind; null where
   * nothing does that.
   */
  default @Nullable JsonNode identity(Spot spot, long seed) {
    return null;
  }

  /** Whether there is a value that is nested no deeper than so many levels. */
  boolean fits(int levels);

  /** Whether values may have members or items. */
  boolean isComposite();

  /** No value at all. */
  record Nothing(Obstacle obstacle) implements Form {

    @Override
    public @Nullable JsonNode make(Spot spot, Hint hint, long seed) {
      spot.run().note(obstacle);
      return null;
    }

    @Override
    public boolean fits(int levels) {
      return false;
    }

    @Override
    public boolean isComposite() {
      return false;
    }
  }
}
