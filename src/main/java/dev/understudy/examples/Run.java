package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One attempt at one value: what it has cost so far, and what stood in its way. */
final class Run {

  private static final int MOST_STEPS = 50_000;

  private final int attempt;
  private final Known known;
  private int steps;
  private boolean idTaken;
  private @Nullable Obstacle obstacle;

  Run(int attempt, Known known) {
    this.attempt = attempt;
    this.known = known;
  }

  /** What its members are already known to be. */
  Known known() {
    return known;
  }

  /** How many attempts failed before this one. */
  int attempt() {
    return attempt;
  }

  /** The identity that is known, for the first one who asks: of the things within, it is not. */
  @Nullable JsonNode takeId() {
    if (idTaken) {
      return null;
    }
    idTaken = true;
    return known.id();
  }

  /** What comes of that, which leaves the identity to be taken by others. */
  @Nullable JsonNode unspent(Supplier<@Nullable JsonNode> making) {
    boolean before = idTaken;
    JsonNode made = making.get();
    idTaken = before;
    return made;
  }

  /** Whether somebody has taken the identity. */
  boolean isIdTaken() {
    return idTaken;
  }

  /** Leaves the identity as it was before a value that came to nothing. */
  void leaveId(boolean taken) {
    idTaken = taken;
  }

  /** Counts a value begun; false when that is one too many. */
  boolean step() {
    return steps++ < MOST_STEPS;
  }

  boolean exhausted() {
    return steps >= MOST_STEPS;
  }

  /** Remembers the first thing that stood in the way. */
  void note(Obstacle found) {
    if (obstacle == null) {
      obstacle = found;
    }
  }

  @Nullable Obstacle obstacle() {
    return obstacle;
  }
}
