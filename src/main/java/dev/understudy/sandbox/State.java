package dev.understudy.sandbox;

import dev.understudy.resources.Things;
import dev.understudy.store.World;
import java.util.Objects;

/**
 * All that a sandbox keeps of what was done in it, as a value: to keep, fork or bring it back costs
 * a pointer.
 *
 * @param world what the Organizations API keeps
 * @param things what is kept for contracts without handlers
 */
public record State(World world, Things things) {
  /** Nothing. */
  public static final State EMPTY = new State(World.EMPTY, Things.EMPTY);

  public State {
    Objects.requireNonNull(world, "world");
    Objects.requireNonNull(things, "things");
  }

  /** Whether that is this very state: nothing was changed in between. */
  boolean isSame(State other) {
    return world == other.world && things == other.things;
  }

  /** The same without what was worked out of it. */
  State lean() {
    return new State(world.lean(), things);
  }

  /** How large it is, about. */
  public long bytes() {
    return world.bytes() + things.bytes();
  }
}
