package dev.understudy.exchange;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was made of the values that came last, by their identity. It is right only for
 * values that do not change, and for making something that depends on nothing else; then the same
 * value makes the same thing, and need not make it twice.
 *
 * <p>A value has one place, found by its identity, and the next one with the same place takes it
 * over, so that the memory stays small. Entries are immutable: a reader sees a whole one or none.
 */
public final class Memo<K, V> {
  private static final int PLACES = 64;

  private final @Nullable Entry<?, ?>[] entries = new Entry<?, ?>[PLACES];

  private record Entry<K, V>(K key, V value) {}

  /** What was made of that very value before, or else what is made of it now. */
  @SuppressWarnings("unchecked") // only of() puts entries in
  public V of(K key, Function<? super K, ? extends V> make) {
    int place = System.identityHashCode(key) & (PLACES - 1);
    Entry<K, V> known = (Entry<K, V>) entries[place];
    if (known != null && known.key == key) {
      return known.value;
    }
    V value = make.apply(key);
    entries[place] = new Entry<>(key, value);
    return value;
  }
}
