package dev.understudy.schema;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Character classes and escapes of ECMA-262, as RE2J and the JDK spell them. */
final class RegexClass {

  /** The two spellings; of a single code point, that as well, else -1. */
  record Spelling(String re2, String jdk, int codePoint, boolean linear) {

    static Spelling of(int codePoint) {
      String text = RegexReader.literal(codePoint);
      return new Spelling(text, text, codePoint, true);
    }

    static Spelling set(String text) {
      return new Spelling(text, text, -1, true);
    }
  }

  private static final String SPACES =
      "\\x{9}-\\x{d}\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}";
  private static final String NOT_SPACES =
      "\\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}"
          + "\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}";
  private static final Map<Integer, String> SETS =
      Map.of(
          (int) 'd', "0-9",
          (int) 'D', "\\x{0}-\\x{2f}\\x{3a}-\\x{10ffff}",
          (int) 'w', "0-9A-Z_a-z",
          (int) 'W', "\\x{0}-\\x{2f}\\x{3a}-\\x{40}\\x{5b}-\\x{5e}\\x{60}\\x{7b}-\\x{10ffff}",
          (int) 's', SPACES,
          (int) 'S', NOT_SPACES);
  private static final Map<Integer, Integer> CONTROLS =
      Map.of((int) 't', 9, (int) 'n', 10, (int) 'v', 11, (int) 'f', 12, (int) 'r', 13);
  private static final Map<String, String> CATEGORIES =
      Map.ofEntries(
          Map.entry("letter", "L"),
          Map.entry("lowercase_letter", "Ll"),
          Map.entry("uppercase_letter", "Lu"),
          Map.entry("titlecase_letter", "Lt"),
          Map.entry("modifier_letter", "Lm"),
          Map.entry("other_letter", "Lo"),
          Map.entry("mark", "M"),
          Map.entry("combining_mark", "M"),
          Map.entry("nonspacing_mark", "Mn"),
          Map.entry("spacing_mark", "Mc"),
          Map.entry("enclosing_mark", "Me"),
          Map.entry("number", "N"),
          Map.entry("decimal_number", "Nd"),
          Map.entry("digit", "Nd"),
          Map.entry("letter_number", "Nl"),
          Map.entry("other_number", "No"),
          Map.entry("punctuation", "P"),
          Map.entry("punct", "P"),
          Map.entry("connector_punctuation", "Pc"),
          Map.entry("dash_punctuation", "Pd"),
          Map.entry("open_punctuation", "Ps"),
          Map.entry("close_punctuation", "Pe"),
          Map.entry("initial_punctuation", "Pi"),
          Map.entry("final_punctuation", "Pf"),
          Map.entry("other_punctuation", "Po"),
          Map.entry("symbol", "S"),
          Map.entry("math_symbol", "Sm"),
          Map.entry("currency_symbol", "Sc"),
          Map.entry("modifier_symbol", "Sk"),
          Map.entry("other_symbol", "So"),
          Map.entry("separator", "Z"),
          Map.entry("space_separator", "Zs"),
          Map.entry("line_separator", "Zl"),
          Map.entry("paragraph_separator", "Zp"),
          Map.entry("other", "C"),
          Map.entry("control", "Cc"),
          Map.entry("format", "Cf"),
          Map.entry("surrogate", "Cs"),
          Map.entry("private_use", "Co"));
  private static final Set<String> SCRIPT_KEYS = Set.of("Script", "sc", "Script_Extensions", "scx");

  private final RegexReader in;

  RegexClass(RegexReader in) {
    this.in = in;
  }

  /** A class, whose opening bracket was read. */
  Spelling read() {
    boolean negated = in.skip("^");
    if (in.skip("]")) {
      return Spelling.set(negated ? "[\\x{0}-\\x{10ffff}]" : "[^\\x{0}-\\x{10ffff}]");
    }
    StringBuilder re2 = new StringBuilder(negated ? "[^" : "[");
    StringBuilder jdk = new StringBuilder(re2);
    boolean linear = true;
    while (!in.skip("]")) {
      Spelling item = range(item());
      re2.append(item.re2());
      jdk.append(item.jdk());
      linear &= item.linear();
    }
    return new Spelling(re2.append(']').toString(), jdk.append(']').toString(), -1, linear);
  }

  private Spelling range(Spelling first) {
    if (first.codePoint() < 0 || in.peek() != '-') {
      return first;
    }
    in.next();
    if (in.peek() == ']') {
      return Spelling.set(first.re2() + "\\x{2d}");
    }
    Spelling last = item();
    if (last.codePoint() < 0) {
      return new Spelling(
          first.re2() + "\\x{2d}" + last.re2(),
          first.jdk() + "\\x{2d}" + last.jdk(),
          -1,
          last.linear());
    }
    if (last.codePoint() < first.codePoint()) {
      throw in.unreadable();
    }
    return Spelling.set(first.re2() + "-" + last.re2());
  }

  private Spelling item() {
    int c = in.next();
    if (c != '\\') {
      return Spelling.of(c);
    }
    if (in.skip("b")) {
      return Spelling.of('\b');
    }
    int escaped = in.peek();
    String set = SETS.get(escaped);
    if (set != null) {
      in.next();
      return Spelling.set(set);
    }
    return escape(in);
  }

  /** An escape that stands for a character or a set, whose backslash was read. */
  static Spelling escape(RegexReader in) {
    int c = in.next();
    String set = SETS.get(c);
    if (set != null) {
      return Spelling.set("[" + set + "]");
    }
    Integer control = CONTROLS.get(c);
    if (control != null) {
      return Spelling.of(control);
    }
    return switch (c) {
      case 'p', 'P' -> property(in, (char) c);
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

  private static Spelling property(RegexReader in, char p) {
    if (!in.skip("{")) {
      throw in.unreadable();
    }
    String text = in.until('}');
    int equals = text.indexOf('=');
    String key = equals < 0 ? "" : text.substring(0, equals);
    String value = text.substring(equals + 1);
    if (SCRIPT_KEYS.contains(key)) {
      return spelled(p, value, "Is" + value, true);
    }
    String category = CATEGORIES.getOrDefault(value.toLowerCase(Locale.ROOT), value);
    boolean known = category.length() <= 2;
    return spelled(p, category, known ? category : "Is" + value, known);
  }

  private static Spelling spelled(char p, String re2, String jdk, boolean linear) {
    String start = "\\" + p + "{";
    return new Spelling(start + re2 + "}", start + jdk + "}", -1, linear);
  }
}
