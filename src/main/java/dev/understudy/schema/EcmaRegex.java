package dev.understudy.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/*
 * Reads a regular expression as ECMA-262 has it (with the `u` flag, leniently) and spells it again so
 * that RE2J and the JDK mean the same by it: \d, \w, \s, `.` and `$` become what ECMA-262 says they
 * are, every literal becomes \x{…}, names of groups go. Both spellings are made in one pass; they
 * differ in properties of Unicode and in word boundaries only.
 */
final class EcmaRegex {

  private static final int MOST_REPEATS = 10_000;
  private static final String LOOK_BEHIND_LIMIT = "255";

  private final RegexReader in;
  private final StringBuilder re2 = new StringBuilder();
  private final StringBuilder jdk = new StringBuilder();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final List<String> names = new ArrayList<>();
  private int lookBehinds;
  private int repeats = 1;
  private int innerRepeats = 1;
  private boolean linear = true;
  private boolean repeatable;

  /** An open group: what closing it makes repeatable, and whether it ends a look-behind. */
  private record Group(boolean repeatable, boolean lookBehind, int repeatsBefore) {}

  private EcmaRegex(String source) {
    in = new RegexReader(source);
  }

  /** Empty when the text is not a regular expression of ECMA-262. */
  static Optional<EcmaRegex> parse(String source) {
    EcmaRegex regex = new EcmaRegex(source);
    try {
      regex.read();
      return Optional.of(regex);
    } catch (RegexReader.Unreadable unreadable) {
      return Optional.empty();
    }
  }

  /** Whether it needs neither look-around nor back-references, nor repeats beyond reason. */
  boolean isLinear() {
    return linear && repeats <= MOST_REPEATS;
  }

  String forRe2() {
    return re2.toString();
  }

  String forJdk() {
    return jdk.toString();
  }

  private void read() {
    while (in.more()) {
      int c = in.next();
      switch (c) {
        case '\\' -> escape();
        case '[' -> atom(new RegexClass(in).read());
        case '.' -> atom("[^\\n\\r\\x{2028}\\x{2029}]");
        case '^' -> anchor("^");
        case '$' -> anchor("\\z");
        case '|' -> anchor("|");
        case '(' -> open();
        case ')' -> close();
        case '*', '+', '?' -> quantifier(c);
        case '{' -> braces();
        default -> atom(RegexReader.literal(c));
      }
    }
    if (!groups.isEmpty()) {
      throw in.unreadable();
    }
  }

  private void atom(String text) {
    atom(text, text);
  }

  private void atom(RegexClass.Spelling spelling) {
    linear &= spelling.linear();
    atom(spelling.re2(), spelling.jdk());
  }

  private void atom(String forRe2, String forJdk) {
    re2.append(forRe2);
    jdk.append(forJdk);
    repeatable = true;
  }

  private void anchor(String text) {
    atom(text);
    repeatable = false;
  }

  // Groups

  private void open() {
    boolean behind = false;
    boolean asserts = false;
    if (!in.skip("?")) {
      names.add("");
      atom("(");
    } else if (in.skip(":")) {
      atom("(?:");
    } else if (in.skip("=") || in.skip("!")) {
      asserts = true;
      linear = false;
      atom("(?" + in.last());
    } else if (in.skip("<=") || in.skip("<!")) {
      asserts = true;
      behind = true;
      linear = false;
      lookBehinds++;
      atom("(?<" + in.last());
    } else if (in.skip("<")) {
      names.add(in.name());
      atom("(");
    } else {
      throw in.unreadable();
    }
    groups.push(new Group(!asserts, behind, repeats));
    repeats = 1;
    repeatable = false;
  }

  private void close() {
    Group group = groups.poll();
    if (group == null) {
      throw in.unreadable();
    }
    atom(")");
    repeatable = group.repeatable();
    innerRepeats = repeats;
    repeats = Math.max(group.repeatsBefore(), repeats);
    lookBehinds -= group.lookBehind() ? 1 : 0;
  }

  // Quantifiers

  private void quantifier(int c) {
    String unbounded = c == '*' ? "{0," : "{1,";
    boolean bounded = lookBehinds > 0 && c != '?';
    repeat(String.valueOf((char) c), bounded ? unbounded + LOOK_BEHIND_LIMIT + "}" : "" + (char) c);
  }

  private void braces() {
    Optional<RegexReader.Counts> counts = in.counts();
    if (counts.isEmpty()) {
      atom("\\x{7b}");
      return;
    }
    RegexReader.Counts count = counts.get();
    repeats = Math.max(repeats, saturated(innerRepeats, count.largest()));
    String limited =
        count.open() && lookBehinds > 0
            ? "{" + count.least() + "," + LOOK_BEHIND_LIMIT + "}"
            : count.text();
    repeat(count.text(), limited);
  }

  private static int saturated(int inner, int outer) {
    return (int) Math.min(Integer.MAX_VALUE, (long) inner * Math.max(1, outer));
  }

  private void repeat(String forRe2, String forJdk) {
    if (!repeatable) {
      throw in.unreadable();
    }
    String lazy = in.skip("?") ? "?" : "";
    atom(forRe2 + lazy, forJdk + lazy);
    repeatable = false;
  }

  // Escapes

  private void escape() {
    if (in.skip("b")) {
      boundary("\\b", "(?:(?<=[0-9A-Za-z_])(?![0-9A-Za-z_])|(?<![0-9A-Za-z_])(?=[0-9A-Za-z_]))");
    } else if (in.skip("B")) {
      boundary("\\B", "(?:(?<=[0-9A-Za-z_])(?=[0-9A-Za-z_])|(?<![0-9A-Za-z_])(?![0-9A-Za-z_]))");
    } else if (in.skip("k<")) {
      backReference(names.lastIndexOf(in.name()) + 1);
    } else if (in.peek() >= '1' && in.peek() <= '9') {
      backReference(in.number());
    } else {
      atom(RegexClass.escape(in));
    }
  }

  private void boundary(String forRe2, String forJdk) {
    atom(forRe2, forJdk);
    repeatable = false;
  }

  // A reference to a group that has not been closed yet matches the empty text.
  private void backReference(int group) {
    linear = false;
    atom(group > 0 && group <= names.size() ? "(?:\\" + group + ")" : "(?:)");
  }
}
