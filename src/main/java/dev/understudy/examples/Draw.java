package dev.understudy.examples;

import java.util.List;

/*
 * Random numbers of one value: a sequence (SplitMix64) that its seed alone decides. The seeds of a
 * value's members are mixed from its own, so that none depends on how many others were drawn.
 */
final class Draw {

  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  Draw(long seed) {
    state = seed;
  }

  /** A seed that differs with each of the two. */
  static long mix(long seed, long salt) {
    return scramble(scramble(seed + GAMMA) ^ (salt * GAMMA));
  }

  private static long scramble(long z) {
    long y = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long x = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
    return x ^ (x >>> 31);
  }

  long next() {
    state += GAMMA;
    return scramble(state);
  }

  /** From 0 on, below the bound, which is above 0. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  long below(long bound) {
    return bound <= Integer.MAX_VALUE ? below((int) bound) : (next() >>> 1) % bound;
  }

  int between(int first, int last) {
    return first + below(last - first + 1);
  }

  boolean oneIn(int times) {
    return below(times) == 0;
  }

  <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  String letters(int count) {
    return of("abcdefghijklmnopqrstuvwxyz", count);
  }

  String digits(int count) {
    return of("0123456789", count);
  }

  String hex(int count) {
    return of("0123456789abcdef", count);
  }

  String of(String alphabet, int count) {
    StringBuilder text = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      text.append(alphabet.charAt(below(alphabet.length())));
    }
    return text.toString();
  }
}
