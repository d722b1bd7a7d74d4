package dev.understudy.schema;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A set of code points: the first and the last of each of its ranges, apart and in order. */
final class CodePoints {

  static final CodePoints NONE = ranges();
  static final CodePoints ALL = ranges(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT);

  private final int[] bounds;

  private CodePoints(int[] bounds) {
    this.bounds = bounds;
  }

  static CodePoints of(int codePoint) {
    return ranges(codePoint, codePoint);
  }

  /** The first and the last of each range; ranges neither touch nor go down. */
  static CodePoints ranges(int... bounds) {
    return new CodePoints(bounds.clone());
  }

  CodePoints or(CodePoints others) {
    int[] merged = new int[bounds.length + others.bounds.length];
    int used = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < bounds.length || theirs < others.bounds.length) {
      boolean next =
          theirs == others.bounds.length
              || (mine < bounds.length && bounds[mine] <= others.bounds[theirs]);
      int first = next ? bounds[mine] : others.bounds[theirs];
      int last = next ? bounds[mine + 1] : others.bounds[theirs + 1];
      mine += next ? 2 : 0;
      theirs += next ? 0 : 2;
      if (used > 0 && first <= merged[used - 1] + 1) {
        merged[used - 1] = Math.max(merged[used - 1], last);
      } else {
        merged[used++] = first;
        merged[used++] = last;
      }
    }
    return new CodePoints(Arrays.copyOf(merged, used));
  }

  CodePoints not() {
    int[] gaps = new int[bounds.length + 2];
    int used = 0;
    int from = Character.MIN_CODE_POINT;
    for (int i = 0; i < bounds.length; i += 2) {
      if (bounds[i] > from) {
        gaps[used++] = from;
        gaps[used++] = bounds[i] - 1;
      }
      from = bounds[i + 1] + 1;
    }
    if (from <= Character.MAX_CODE_POINT) {
      gaps[used++] = from;
      gaps[used++] = Character.MAX_CODE_POINT;
    }
    return new CodePoints(Arrays.copyOf(gaps, used));
  }

  CodePoints and(CodePoints others) {
    return not().or(others.not()).not();
  }

  /** How many there are. */
  int size() {
    int size = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      size += bounds[i + 1] - bounds[i] + 1;
    }
    return size;
  }

  /** One of them, counted from 0. */
  int get(int index) {
    int left = index;
    for (int i = 0; i < bounds.length; i += 2) {
      int length = bounds[i + 1] - bounds[i] + 1;
      if (left < length) {
        return bounds[i] + left;
      }
      left -= length;
    }
    throw new IndexOutOfBoundsException(index);
  }

  boolean isEmpty() {
    return bounds.length == 0;
  }

  boolean contains(int codePoint) {
    int at = Arrays.binarySearch(bounds, codePoint);
    return at >= 0 || (at & 1) == 0;
  }

  /** Where the set begins to hold code points and where it ceases to. */
  IntStream edges() {
    return IntStream.range(0, bounds.length).map(i -> bounds[i] + (i & 1));
  }

  /** As the inside of a character class, which RE2J and the JDK read alike. */
  String spelled() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bounds.length; i += 2) {
      text.append(RegexReader.literal(bounds[i]));
      if (bounds[i + 1] > bounds[i]) {
        text.append('-').append(RegexReader.literal(bounds[i + 1]));
      }
    }
    return text.toString();
  }
}
