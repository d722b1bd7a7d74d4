package dev.understudy.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * A segment of a path template: literal text with parameters between, as {@code {base}...{head}}.
 *
 * <p>Where a segment can be split in several ways, the first parameter takes the shortest text that
 * lets the rest match, then the second one, and so on; a value is never empty. {@code {file}.{ext}}
 * splits {@code a.tar.gz} into {@code a} and {@code tar.gz}. As only the last literal is bound to
 * an end, the leftmost place of each other one leaves most to what follows: no backtracking is
 * needed.
 *
 * @param literals decoded; one more than the segment has parameters
 */
record SegmentPattern(List<String> literals) {

  SegmentPattern {
    literals = List.copyOf(literals);
  }

  /** Takes a segment as the contract writes it apart, and adds the names of its parameters. */
  static SegmentPattern parse(String segment, List<String> names) {
    List<String> literals = new ArrayList<>(2);
    int at = 0;
    int open = segment.indexOf('{');
    while (open >= 0) {
      int close = segment.indexOf('}', open);
      if (close < 0) {
        break;
      }
      literals.add(Segments.literal(segment.substring(at, open)));
      names.add(segment.substring(open + 1, close));
      at = close + 1;
      open = segment.indexOf('{', at);
    }
    literals.add(Segments.literal(segment.substring(at)));
    return new SegmentPattern(literals);
  }

  /** Whether it has no parameter. */
  boolean isConcrete() {
    return literals.size() == 1;
  }

  /** Whether it is one parameter and nothing else. */
  boolean isWhole() {
    return literals.size() == 2 && prefix().isEmpty() && suffix().isEmpty();
  }

  int parameters() {
    return literals.size() - 1;
  }

  String prefix() {
    return literals.get(0);
  }

  String suffix() {
    return literals.get(literals.size() - 1);
  }

  /** How many characters of it are literal. */
  int literalLength() {
    int length = 0;
    for (String literal : literals) {
      length += literal.length();
    }
    return length;
  }

  /** How it looks apart from the names of its parameters. */
  String shape() {
    return String.join("{}", literals);
  }

  /**
   * Whether that decoded segment is of this pattern; adds the values of the parameters if so, and
   * nothing otherwise.
   */
  boolean matches(String segment, List<String> values) {
    int mark = values.size();
    int end = segment.length() - suffix().length();
    int at = prefix().length();
    boolean framed = end > at && segment.startsWith(prefix()) && segment.endsWith(suffix());
    if (!framed || !between(segment, at, end, values)) {
      values.subList(mark, values.size()).clear();
      return false;
    }
    return true;
  }

  private boolean between(String segment, int begin, int end, List<String> values) {
    int at = begin;
    for (int i = 1; i < literals.size() - 1; i++) {
      String literal = literals.get(i);
      int next = at >= end ? -1 : segment.indexOf(literal, segment.offsetByCodePoints(at, 1));
      if (next < 0 || next + literal.length() >= end) {
        return false;
      }
      values.add(segment.substring(at, next));
      at = next + literal.length();
    }
    values.add(segment.substring(at, end));
    return at < end;
  }
}
