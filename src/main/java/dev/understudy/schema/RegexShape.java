package dev.understudy.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/*
 * What the texts of a regular expression look like: how long they can be, and how to write one whose
 * length lies in a window. Each part writes so much that what comes after it can still keep within
 * the window. Lengths are code points, and ENDLESS is any length beyond reason.
 */
sealed interface RegexShape {

  int ENDLESS = 1 << 20;

  /** The length of the shortest text. */
  int least();

  /** The length of the longest text, at most {@link #ENDLESS}. */
  int most();

  /**
   * Writes a text whose length lies in the window, as far as that can be had.
   *
   * @param below a random number from 0 on below the given one
   */
  void write(StringBuilder out, int from, int to, IntUnaryOperator below);

  private static int capped(long length) {
    return (int) Math.min(ENDLESS, length);
  }

  /** One code point of a set, of those in it that read well. */
  record OneOf(CodePoints points) implements RegexShape {

    private static final List<CodePoints> PLEASANT =
        List.of(
            CodePoints.ranges('a', 'z'),
            CodePoints.ranges('0', '9', 'A', 'Z', 'a', 'z'),
            CodePoints.ranges(' ', '~'),
            CodePoints.ranges(0, 0xd7ff, 0xe000, Character.MAX_CODE_POINT));
    private static final int ENOUGH = 10;

    static OneOf among(CodePoints points) {
      CodePoints alphanumeric = points.and(PLEASANT.get(1));
      CodePoints lower = points.and(PLEASANT.get(0));
      boolean wide = points.size() > PLEASANT.get(1).size();
      if (wide && lower.size() > ENOUGH) {
        return new OneOf(lower);
      }
      if (!alphanumeric.isEmpty() && (wide || alphanumeric.size() > ENOUGH)) {
        return new OneOf(alphanumeric);
      }
      for (CodePoints pleasant : PLEASANT.subList(2, PLEASANT.size())) {
        CodePoints some = points.and(pleasant);
        if (!some.isEmpty()) {
          return new OneOf(some);
        }
      }
      return new OneOf(points);
    }

    @Override
    public int least() {
      return points.isEmpty() ? ENDLESS : 1;
    }

    @Override
    public int most() {
      return 1;
    }

    @Override
    public void write(StringBuilder out, int from, int to, IntUnaryOperator below) {
      if (!points.isEmpty()) {
        out.appendCodePoint(points.get(below.applyAsInt(points.size())));
      }
    }
  }

  /** One code point of a set: a small letter, a capital, a digit or a sign, each as likely. */
  record Mixed(List<CodePoints> kinds) implements RegexShape {

    private static final List<CodePoints> KINDS =
        List.of(
            CodePoints.ranges('a', 'z'),
            CodePoints.ranges('A', 'Z'),
            CodePoints.ranges('0', '9'),
            CodePoints.ranges('!', '/', ':', '@', '[', '`', '{', '~'));

    static RegexShape of(CodePoints points) {
      List<CodePoints> kinds =
          KINDS.stream().map(points::and).filter(kind -> !kind.isEmpty()).toList();
      return kinds.isEmpty() ? OneOf.among(points) : new Mixed(kinds);
    }

    @Override
    public int least() {
      return 1;
    }

    @Override
    public int most() {
      return 1;
    }

    @Override
    public void write(StringBuilder out, int from, int to, IntUnaryOperator below) {
      CodePoints kind = kinds.get(below.applyAsInt(kinds.size()));
      out.appendCodePoint(kind.get(below.applyAsInt(kind.size())));
    }
  }

  /** One after the other. */
  record Row(List<RegexShape> parts, int least, int most) implements RegexShape {

    static final Row EMPTY = new Row(List.of(), 0, 0);

    static RegexShape of(List<RegexShape> parts) {
      long least = parts.stream().mapToLong(RegexShape::least).sum();
      long most = parts.stream().mapToLong(RegexShape::most).sum();
      return new Row(List.copyOf(parts), capped(least), capped(most));
    }

    @Override
    public void write(StringBuilder out, int from, int to, IntUnaryOperator below) {
      int written = 0;
      long leastAfter = parts.stream().mapToLong(RegexShape::least).sum();
      long mostAfter = parts.stream().mapToLong(RegexShape::most).sum();
      for (RegexShape part : parts) {
        leastAfter -= part.least();
        mostAfter -= part.most();
        int before = out.length();
        int low = (int) Math.max(part.least(), from - written - mostAfter);
        int high = (int) Math.min(part.most(), to - written - leastAfter);
        part.write(out, Math.min(low, part.most()), Math.max(high, low), below);
        written += out.codePointCount(before, out.length());
      }
    }
  }

  /** Any one. */
  record Fork(List<RegexShape> branches, int least, int most) implements RegexShape {

    static RegexShape of(List<RegexShape> branches) {
      int least = branches.stream().mapToInt(RegexShape::least).min().orElse(0);
      int most = branches.stream().mapToInt(RegexShape::most).max().orElse(0);
      return new Fork(List.copyOf(branches), least, most);
    }

    @Override
    public void write(StringBuilder out, int from, int to, IntUnaryOperator below) {
      List<RegexShape> fitting = new ArrayList<>(branches);
      fitting.removeIf(branch -> branch.least() > to || branch.most() < from);
      List<RegexShape> open = fitting.isEmpty() ? branches : fitting;
      open.get(below.applyAsInt(open.size())).write(out, from, to, below);
    }
  }

  /** Several of the same. */
  record Run(RegexShape part, int fewest, int mostOften, int least, int most)
      implements RegexShape {

    private static final int USUAL = 8;

    static RegexShape of(RegexShape part, int fewest, int mostOften) {
      return part.most() == 0 || mostOften == 0
          ? Row.EMPTY
          : new Run(
              part,
              fewest,
              mostOften,
              capped((long) part.least() * fewest),
              capped((long) part.most() * mostOften));
    }

    @Override
    public void write(StringBuilder out, int from, int to, IntUnaryOperator below) {
      int low = Math.max(fewest, (from + part.most() - 1) / part.most());
      int high = Math.min(mostOften, to / Math.max(1, part.least()));
      int usual = Math.min(high, low + USUAL);
      int times = low >= usual ? low : low + below.applyAsInt(usual - low + 1);
      if (times == 0 && usual > 0 && mostOften > 1) {
        times = 1;
      }
      int written = 0;
      for (int i = 0; i < times && written < ENDLESS; i++) {
        int before = out.length();
        long after = times - 1L - i;
        long least = Math.max(part.least(), from - written - after * part.most());
        long most = Math.min(part.most(), to - written - after * part.least());
        part.write(out, (int) least, (int) Math.max(least, most), below);
        written += out.codePointCount(before, out.length());
      }
    }
  }
}
