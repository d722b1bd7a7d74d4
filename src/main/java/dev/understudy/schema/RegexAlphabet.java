package dev.understudy.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/*
 * The code points in kinds: two are of one kind when every set of an expression has both or neither.
 * The sets' edges cut the code points into ranges, each of one kind; which sets hold a range's first
 * code point says which. Kinds are numbered as they come up, so those of Latin-1 fit a byte.
 */
final class RegexAlphabet {

  private static final int LATIN_1 = 256;

  private final byte[] latin1 = new byte[LATIN_1];
  private final int[] firsts;
  private final int[] kinds;
  private final int[] samples;

  RegexAlphabet(List<CodePoints> sets) {
    firsts =
        IntStream.concat(IntStream.of(0), sets.stream().flatMapToInt(CodePoints::edges))
            .sorted()
            .distinct()
            .toArray();
    kinds = new int[firsts.length];
    Map<BitSet, Integer> known = new HashMap<>();
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < firsts.length; i++) {
      int fresh = known.size();
      kinds[i] = known.computeIfAbsent(holding(sets, firsts[i]), unseen -> fresh);
      if (kinds[i] == fresh) {
        found.add(firsts[i]);
      }
    }
    samples = found.stream().mapToInt(Integer::intValue).toArray();
    for (int c = 0; c < LATIN_1; c++) {
      latin1[c] = (byte) kind(c);
    }
  }

  private static BitSet holding(List<CodePoints> sets, int codePoint) {
    BitSet holding = new BitSet();
    for (int i = 0; i < sets.size(); i++) {
      holding.set(i, sets.get(i).contains(codePoint));
    }
    return holding;
  }

  /** How many kinds there are. */
  int size() {
    return samples.length;
  }

  /** A code point of the kind. */
  int sample(int kind) {
    return samples[kind];
  }

  /** The kind of each character of Latin-1, as an unsigned byte. */
  byte[] latin1() {
    return latin1;
  }

  int kind(int codePoint) {
    int at = Arrays.binarySearch(firsts, codePoint);
    return kinds[at >= 0 ? at : -at - 2];
  }
}
