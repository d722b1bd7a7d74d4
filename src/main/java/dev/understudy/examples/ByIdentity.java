package dev.understudy.examples;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what was once made of each key, told apart by identity: the parts of a contract are as
 * many as it has, and to compare two of them takes long. Reading takes no lock.
 */
final class ByIdentity<K, V> {
  private final Function<K, V> maker;
  private volatile Map<K, V> known = new IdentityHashMap<>();

  ByIdentity(Function<K, V> maker) {
    this.maker = maker;
  }

  V get(K key) {
    V value = known.get(key);
    return value == null ? made(key) : value;
  }

  private synchronized V made(K key) {
    V value = known.get(key);
    if (value == null) {
      value = maker.apply(key);
      Map<K, V> more = new IdentityHashMap<>(known);
      more.put(key, value);
      known = more;
    }
    return value;
  }
}
