package dev.understudy.examples;

import org.jspecify.annotations.Nullable;

/*
 * Where in a value another one is made. It has room for so many values below, which it divides
 * evenly among its members, so that a value's size is bounded and what is left out depends on its
 * own place alone.
 */
final class Spot {

  private static final int ROOM = 300;
  private static final int ROOM_OF_A_THING = 60;
  private static final int LOWEST_THING = 3;
  private static final int LEAST_ROOM = 3;
  private static final int DEEP = 8;
  private static final int MOST_TURNS = 2;

  private final Run run;
  private final @Nullable Spot parent;
  private final @Nullable Plan plan;
  private final int depth;
  private final int room;
  private final Fill fill;
  private final int level;
  private final boolean listed;

  private Spot(
      Run run,
      @Nullable Spot parent,
      @Nullable Plan plan,
      int depth,
      int room,
      Fill fill,
      int level,
      boolean listed) {
    this.run = run;
    this.parent = parent;
    this.plan = plan;
    this.depth = depth;
    this.room = room;
    this.fill = fill;
    this.level = level;
    this.listed = listed;
  }

  static Spot root(Run run, Fill fill) {
    return new Spot(run, null, null, 0, ROOM, fill, 0, false);
  }

  /** Inside a value of a plan, whose members or items share the room. */
  Spot inside(Plan around, int scalars, int sharers) {
    int share = (room - scalars) / Math.max(1, sharers);
    return new Spot(run, this, around, depth + 1, share, fill, level + 1, listed);
  }

  /** The same spot, among others of an array. */
  Spot listed() {
    return listed ? this : new Spot(run, parent, plan, depth, room, fill, level, true);
  }

  /** Whether it is inside an array. */
  boolean isListed() {
    return listed;
  }

  /** Whether a thing that is made here is the same as if it were made by itself. */
  boolean takesThings() {
    return level <= LOWEST_THING;
  }

  /** A spot for the inside of such a thing, the same wherever it is made. */
  Spot thing(Plan around, int scalars, int sharers) {
    Spot root = new Spot(run, null, null, 0, ROOM_OF_A_THING, fill, level, listed);
    return root.inside(around, scalars, sharers);
  }

  /** The same spot, where the other members are made. */
  Spot filled(Fill other) {
    return fill == other ? this : new Spot(run, parent, plan, depth, room, other, level, listed);
  }

  /** The same spot, where members are made that were not before, or the other way round. */
  Spot turned() {
    return filled(fill == Fill.ALL ? Fill.REQUIRED : Fill.ALL);
  }

  Fill fill() {
    return fill;
  }

  Run run() {
    return run;
  }

  boolean isRoot() {
    return depth == 0;
  }

  /** Whether nothing may be made here any more. */
  boolean isTooDeep() {
    return depth > Plan.ENDLESS + DEEP;
  }

  /** Whether the smallest value is the best one. */
  boolean isTight() {
    return depth >= DEEP || room < LEAST_ROOM;
  }

  /** Whether an optional value of a plan may have members of its own here. */
  boolean hasRoom(Plan optional) {
    if (isTight()) {
      return false;
    }
    int turns = 0;
    for (Spot at = this; at != null; at = at.parent) {
      turns += at.plan == optional ? 1 : 0;
    }
    return turns < MOST_TURNS;
  }
}
