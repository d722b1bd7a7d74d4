package dev.understudy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class HashTrieTest {

  /** A key whose hash is chosen. */
  private record Key(int number, int hash) {
    @Override
    public int hashCode() {
      return hash;
    }
  }

  private record Value(Key key, String text) {}

  private static final HashTrie<Key, Value> EMPTY = HashTrie.by(Value::key);

  @Test
  void holdsNothingAtFirst() {
    assertThat(EMPTY.size()).isZero();
    assertThat(EMPTY.get(new Key(1, 1))).isNull();
    assertThat(EMPTY.minus(new Key(1, 1))).isSameAs(EMPTY);
  }

  @Test
  void doesWhatAMapDoesWhateverTheHashes() {
    for (int mask : new int[] {-1, 0xFF, 0xC000_0003, 1, 0}) {
      Random random = new Random(mask);
      Map<Key, Value> expected = new HashMap<>();
      HashTrie<Key, Value> trie = EMPTY;
      for (int i = 0; i < 4_000; i++) {
        int number = random.nextInt(300);
        Key key = new Key(number, (number * 0x9E37_79B9) & mask);
        if (random.nextInt(3) == 0) {
          expected.remove(key);
          trie = trie.minus(key);
        } else {
          Value value = new Value(key, "value " + i);
          expected.put(key, value);
          trie = trie.plus(value);
        }
        assertThat(trie.get(key)).isEqualTo(expected.get(key));
        assertThat(trie.size()).isEqualTo(expected.size());
      }
      assertThat(values(trie)).containsExactlyInAnyOrderElementsOf(expected.values());
      assertThat(expected.values()).allMatch(holds(trie));
    }
  }

  @Test
  void leavesTheMapAsItWasThatItWasMadeFrom() {
    Value first = new Value(new Key(1, 7), "first");
    Value second = new Value(new Key(2, 7 + 32), "second");
    HashTrie<Key, Value> one = EMPTY.plus(first);

    HashTrie<Key, Value> two = one.plus(second);
    HashTrie<Key, Value> changed = two.plus(new Value(first.key(), "changed"));
    HashTrie<Key, Value> none = two.minus(first.key()).minus(second.key());

    assertThat(values(one)).containsExactly(first);
    assertThat(values(two)).containsExactlyInAnyOrder(first, second);
    assertThat(changed.get(first.key())).isEqualTo(new Value(first.key(), "changed"));
    assertThat(none.size()).isZero();
    assertThat(values(none)).isEmpty();
  }

  private static Predicate<Value> holds(HashTrie<Key, Value> trie) {
    return value -> value.equals(trie.get(value.key()));
  }

  private static List<Value> values(HashTrie<Key, Value> trie) {
    List<Value> values = new ArrayList<>();
    trie.forEach(values::add);
    return values;
  }
}
