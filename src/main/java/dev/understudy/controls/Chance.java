package dev.understudy.controls;

import java.util.SplittableRandom;

/** Random numbers that two numbers alone decide: which rule, and for which time it strikes. */
final class Chance {
  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  private Chance() {}

  static SplittableRandom of(long seed, long n) {
    return new SplittableRandom(mix(seed, n));
  }

  /** A seed that differs with each of the two. */
  static long mix(long seed, long salt) {
    return scramble(scramble(seed + GAMMA) ^ (salt * GAMMA));
  }

  /** A seed that differs with the text. */
  static long mix(long seed, String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return mix(seed, hash);
  }

  private static long scramble(long z) {
    long y = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long x = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
    return x ^ (x >>> 31);
  }
}
