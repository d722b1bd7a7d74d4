package dev.understudy.resources;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;

/** The things of one collection, in the order that they came in; a change makes another shelf. */
final class Shelf {
  static final Shelf EMPTY = new Shelf(HashTreePMap.empty(), TreePMap.empty(), 0, 0);

  private final HashPMap<String, Thing> byId;
  private final TreePMap<Long, Thing> inOrder;
  private final long highest;
  private final long bytes;

  private Shelf(
      HashPMap<String, Thing> byId, TreePMap<Long, Thing> inOrder, long highest, long bytes) {
    this.byId = byId;
    this.inOrder = inOrder;
    this.highest = highest;
    this.bytes = bytes;
  }

  static Shelf of(Iterable<Thing> things) {
    Shelf shelf = EMPTY;
    for (Thing thing : things) {
      shelf = shelf.with(thing);
    }
    return shelf;
  }

  @Nullable Thing get(String id) {
    return byId.get(id);
  }

  /** All of them, the oldest first. */
  Collection<Thing> things() {
    return inOrder.values();
  }

  int size() {
    return byId.size();
  }

  long bytes() {
    return bytes;
  }

  /** The highest whole number that was ever an id here; 0 for none. */
  long highest() {
    return highest;
  }

  /** This and one more, in the place of the one with its id, or behind all others. */
  Shelf with(Thing thing) {
    Thing before = byId.get(thing.id());
    Thing placed = thing.at(before == null ? last() + 1 : before.order());
    return new Shelf(
        byId.plus(thing.id(), placed),
        inOrder.plus(placed.order(), placed),
        Math.max(highest, number(thing.id())),
        bytes + placed.bytes() - (before == null ? 0 : before.bytes()));
  }

  Shelf without(String id) {
    Thing gone = byId.get(id);
    return gone == null
        ? this
        : new Shelf(byId.minus(id), inOrder.minus(gone.order()), highest, bytes - gone.bytes());
  }

  private long last() {
    return inOrder.isEmpty() ? 0 : inOrder.lastKey();
  }

  private static long number(String id) {
    return id.matches("[0-9]{1,15}") ? Long.parseLong(id) : 0;
  }
}
