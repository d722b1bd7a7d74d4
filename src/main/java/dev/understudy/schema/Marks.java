package dev.understudy.schema;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/*
 * What the unevaluated* keywords need to know: which members and items of the value at hand some
 * keyword has looked at. It is one stack. Whoever wants to know remembers its height first and
 * reads what was put on top; a branch that failed is forgotten by cutting back to the height before.
 * An entry is a member's name, or an item's index, or "all items below n", written as -n.
 */
final class Marks {

  private static final int FEW = 16;
  private static final int KEPT = 4_096;

  private String[] names = new String[FEW];
  private int[] items = new int[FEW];
  private int size;

  int height() {
    return size;
  }

  void cut(int height) {
    size = height;
  }

  void member(String name) {
    room();
    names[size++] = name;
  }

  void item(int index) {
    room();
    items[size++] = index + 1;
  }

  void itemsBelow(int count) {
    room();
    items[size++] = -count;
  }

  /** The number of items from the first on that were all looked at since the given height. */
  int leadingItems(int from) {
    int leading = 0;
    for (int i = from; i < size; i++) {
      leading = Math.max(leading, -items[i]);
    }
    return leading;
  }

  BitSet singleItems(int from) {
    BitSet single = new BitSet();
    for (int i = from; i < size; i++) {
      if (items[i] > 0) {
        single.set(items[i] - 1);
      }
    }
    return single;
  }

  boolean hasMember(String name, int from, int to) {
    for (int i = from; i < to; i++) {
      if (name.equals(names[i])) {
        return true;
      }
    }
    return false;
  }

  boolean areMany(int from) {
    return size - from > FEW;
  }

  Set<String> members(int from) {
    return new HashSet<>(Arrays.asList(names).subList(from, size));
  }

  /** Gives back the room that an unusually large value needed. */
  void reset() {
    size = 0;
    if (names.length > KEPT) {
      names = new String[FEW];
      items = new int[FEW];
    }
  }

  private void room() {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      items = Arrays.copyOf(items, size * 2);
    }
    names[size] = "";
    items[size] = 0;
  }
}
