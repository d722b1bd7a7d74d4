package dev.understudy.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Character classes and escapes of ECMA-262, as RE2J and the JDK spell them. */
final class RegexClass {

  static final CodePoints DIGITS = CodePoints.ranges('0', '9');
  static final CodePoints CAPITALS = CodePoints.ranges('A', 'Z');
  static final CodePoints WORDS = CodePoints.ranges('0', '9', 'A', 'Z', '_', '_', 'a', 'z');
  static final CodePoints SPACES =
      CodePoints.ranges(
          0x9, 0xd, 0x20, 0x20, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f,
          0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff);
  static final CodePoints LINE_ENDS = CodePoints.ranges('\n', '\n', '\r', '\r', 0x2028, 0x2029);

  /**
   * The two spellings; of a single code point, that as well, else -1; and which code points those
   * are, unless it takes an engine's tables to know.
   */
  record Spelling(
      String re2, String jdk, int codePoint, boolean linear, @Nullable CodePoints points) {

    static Spelling of(int codePoint) {
      String text = RegexReader.literal(codePoint);
      return new Spelling(text, text, codePoint, true, CodePoints.of(codePoint));
    }

    /** To stand within a class. */
    static Spelling part(CodePoints points) {
      return new Spelling(points.spelled(), points.spelled(), -1, true, points);
    }

    /** A class of its own; engines know no empty one. */
    static Spelling set(CodePoints points) {
      String all = CodePoints.ALL.spelled();
      String text = points.isEmpty() ? "[^" + all + "]" : "[" + points.spelled() + "]";
      return new Spelling(text, text, -1, true, points);
    }
  }

  private static final Map<Integer, CodePoints> SETS =
      Map.of(
          (int) 'd',
          DIGITS,
          (int) 'D',
          DIGITS.not(),
          (int) 'w',
          WORDS,
          (int) 'W',
          WORDS.not(),
          (int) 's',
          SPACES,
          (int) 'S',
          SPACES.not());
  private static final Map<Integer, Integer> CONTROLS =
      Map.of((int) 't', 9, (int) 'n', 10, (int) 'v', 11, (int) 'f', 12, (int) 'r', 13);

  private final RegexReader in;

  RegexClass(RegexReader in) {
    this.in = in;
  }

  /** A class, whose opening bracket was read. */
  Spelling read() {
    boolean negated = in.skip("^");
    Spelling all = Spelling.part(CodePoints.NONE);
    while (!in.skip("]")) {
      all = joined(all, range(item()));
    }
    if (all.points() != null) {
      return Spelling.set(negated ? all.points().not() : all.points());
    }
    String start = negated ? "[^" : "[";
    return new Spelling(start + all.re2() + "]", start + all.jdk() + "]", -1, all.linear(), null);
  }

  private static Spelling joined(Spelling first, Spelling second) {
    CodePoints points =
        first.points() == null || second.points() == null
            ? null
            : first.points().or(second.points());
    return new Spelling(
        first.re2() + second.re2(),
        first.jdk() + second.jdk(),
        -1,
        first.linear() && second.linear(),
        points);
  }

  private Spelling range(Spelling first) {
    if (first.codePoint() < 0 || in.peek() != '-') {
      return first;
    }
    in.next();
    if (in.peek() == ']') {
      return joined(first, Spelling.of('-'));
    }
    Spelling last = item();
    if (last.codePoint() < 0) {
      return joined(joined(first, Spelling.of('-')), last);
    }
    if (last.codePoint() < first.codePoint()) {
      throw in.unreadable();
    }
    return Spelling.part(CodePoints.ranges(first.codePoint(), last.codePoint()));
  }

  private Spelling item() {
    int c = in.next();
    if (c != '\\') {
      return Spelling.of(c);
    }
    if (in.skip("b")) {
      return Spelling.of('\b');
    }
    CodePoints set = SETS.get(in.peek());
    if (set != null) {
      in.next();
      return Spelling.part(set);
    }
    return escape(in);
  }

  /** An escape that stands for a character or a set, whose backslash was read. */
  static Spelling escape(RegexReader in) {
    int c = in.next();
    CodePoints set = SETS.get(c);
    if (set != null) {
      return Spelling.set(set);
    }
    Integer control = CONTROLS.get(c);
    if (control != null) {
      return Spelling.of(control);
    }
    return switch (c) {
      case 'p', 'P' -> RegexProperty.read(in, (char) c);
      case 'c' -> control(in);
      case 'x' -> Spelling.of(in.hex(2));
      case 'u' -> Spelling.of(unicode(in));
      case '0' -> Spelling.of(0);
      default -> identity(in, c);
    };
  }

  private static Spelling identity(RegexReader in, int c) {
    if (RegexReader.isLetter(c) || RegexReader.isDigit(c)) {
      throw in.unreadable();
    }
    return Spelling.of(c);
  }

  private static Spelling control(RegexReader in) {
    int letter = in.next();
    if (!RegexReader.isLetter(letter)) {
      throw in.unreadable();
    }
    return Spelling.of(letter % 32);
  }

  private static int unicode(RegexReader in) {
    if (in.skip("{")) {
      String digits = in.until('}');
      if (digits.length() > 6 || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
        throw in.unreadable();
      }
      int codePoint = Integer.parseInt(digits, 16);
      if (!Character.isValidCodePoint(codePoint)) {
        throw in.unreadable();
      }
      return codePoint;
    }
    int unit = in.hex(4);
    if (Character.isHighSurrogate((char) unit) && in.skip("\\u")) {
      return Character.toCodePoint((char) unit, (char) in.hex(4));
    }
    return unit;
  }
}
