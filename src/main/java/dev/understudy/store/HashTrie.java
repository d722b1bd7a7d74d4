package dev.understudy.store;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A persistent map of values that know their keys: a change makes another map, which shares all but
 * the way down to what changed.
 *
 * <p>A hash array mapped trie (Bagwell, 2001): each node branches by five bits of the key's hash,
 * and keeps only the slots that are in use. A slot holds a node, a value, or an array of values
 * whose hashes are equal. A value takes one slot and no entry of its own, and hundreds of thousands
 * of them are found in four or five steps. The highest bits come first: texts that differ only in
 * their last characters have hashes near each other, and so share most of the way, which the
 * processor's cache then still has.
 */
final class HashTrie<K, V> {
  private static final int BITS = 5;

  private final Function<? super V, ? extends K> key;
  private final @Nullable Object root;
  private final int size;

  private HashTrie(Function<? super V, ? extends K> key, @Nullable Object root, int size) {
    this.key = key;
    this.root = root;
    this.size = size;
  }

  /** No values yet; those to come have their keys from that function. */
  static <K, V> HashTrie<K, V> by(Function<? super V, ? extends K> key) {
    return new HashTrie<>(key, null, 0);
  }

  int size() {
    return size;
  }

  @Nullable V get(K wanted) {
    int hash = wanted.hashCode();
    Object slot = root;
    for (int depth = 0; slot instanceof Node node; depth += BITS) {
      slot = node.slot(bit(hash, depth));
    }
    if (slot instanceof Object[] equals) {
      int place = place(equals, wanted);
      return place < 0 ? null : value(equals[place]);
    }
    return slot != null && key(slot).equals(wanted) ? value(slot) : null;
  }

  /** This map and that value, in the place of one with an equal key. */
  HashTrie<K, V> plus(V value) {
    K own = key.apply(value);
    int more = get(own) == null ? 1 : 0;
    return new HashTrie<>(key, put(root, 0, own, value), size + more);
  }

  /** This map without the value of that key. */
  HashTrie<K, V> minus(K unwanted) {
    return get(unwanted) == null ? this : new HashTrie<>(key, cut(root, 0, unwanted), size - 1);
  }

  /** Hands over each value, in no particular order. */
  void forEach(Consumer<? super V> consumer) {
    visit(root, consumer);
  }

  private void visit(@Nullable Object slot, Consumer<? super V> consumer) {
    if (slot instanceof Node node) {
      visit(node.slots, consumer);
    } else if (slot instanceof Object[] several) {
      for (Object one : several) {
        visit(one, consumer);
      }
    } else if (slot != null) {
      consumer.accept(value(slot));
    }
  }

  private Object put(@Nullable Object slot, int depth, K own, Object value) {
    if (slot == null) {
      return value;
    }
    if (slot instanceof Node node) {
      int bit = bit(own.hashCode(), depth);
      Object below = put(node.slot(bit), depth + BITS, own, value);
      return node.with(bit, below);
    }
    Object[] equals = slot instanceof Object[] several ? several : new Object[] {slot};
    int there = key(equals[0]).hashCode();
    if (there != own.hashCode()) {
      return put(new Node(bit(there, depth), new Object[] {slot}), depth, own, value);
    }
    int place = place(equals, own);
    Object[] changed = Arrays.copyOf(equals, place < 0 ? equals.length + 1 : equals.length);
    changed[place < 0 ? equals.length : place] = value;
    return changed.length == 1 ? value : changed;
  }

  private @Nullable Object cut(@Nullable Object slot, int depth, K unwanted) {
    if (slot instanceof Node node) {
      int bit = bit(unwanted.hashCode(), depth);
      Object below = cut(node.slot(bit), depth + BITS, unwanted);
      return below == null ? node.without(bit) : node.with(bit, below);
    }
    if (slot instanceof Object[] equals) {
      Object[] rest = without(equals, place(equals, unwanted));
      return rest.length == 1 ? rest[0] : rest;
    }
    return null;
  }

  private int place(Object[] values, K wanted) {
    for (int i = 0; i < values.length; i++) {
      if (key(values[i]).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  private K key(Object slot) {
    return key.apply(value(slot));
  }

  @SuppressWarnings("unchecked") // only plus() puts values in
  private V value(Object slot) {
    return (V) slot;
  }

  private static int bit(int hash, int depth) {
    return 1 << Integer.rotateLeft(hash, depth + BITS);
  }

  private static Object[] without(Object[] slots, int place) {
    Object[] fewer = Arrays.copyOf(slots, slots.length - 1);
    System.arraycopy(slots, place + 1, fewer, place, fewer.length - place);
    return fewer;
  }

  /** Up to 32 slots; the bits of the map say which of them there are. */
  private record Node(int map, Object[] slots) {

    @Nullable Object slot(int bit) {
      return (map & bit) == 0 ? null : slots[place(bit)];
    }

    Node with(int bit, Object slot) {
      int place = place(bit);
      if ((map & bit) != 0) {
        Object[] changed = slots.clone();
        changed[place] = slot;
        return new Node(map, changed);
      }
      Object[] more = new Object[slots.length + 1];
      System.arraycopy(slots, 0, more, 0, place);
      more[place] = slot;
      System.arraycopy(slots, place, more, place + 1, slots.length - place);
      return new Node(map | bit, more);
    }

    @Nullable Node without(int bit) {
      return slots.length == 1 ? null : new Node(map & ~bit, HashTrie.without(slots, place(bit)));
    }

    private int place(int bit) {
      return Integer.bitCount(map & (bit - 1));
    }
  }
}
