package dev.understudy.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/*
 * Reads a regular expression as ECMA-262 has it (with the `u` flag, leniently) and spells it again so
 * that RE2J and the JDK mean the same by it: \d, \w, \s, `.` and `$` become what ECMA-262 says they
 * are, every literal becomes \x{…}, names of groups go. Both spellings and the tree are made in one
 * pass; the spellings differ in properties of Unicode and in word boundaries only.
 */
final class EcmaParser {

  private static final int MOST_REPEATS = 10_000;
  private static final String LOOK_BEHIND_LIMIT = "255";

  private final RegexReader in;
  private final StringBuilder re2 = new StringBuilder();
  private final StringBuilder jdk = new StringBuilder();
  private final RegexTreeBuilder tree = new RegexTreeBuilder();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final List<String> names = new ArrayList<>();
  private int lookBehinds;
  private int repeats = 1;
  private int innerRepeats = 1;
  private boolean linear = true;
  private boolean repeatable;

  /** An open group: what closing it makes repeatable, and whether it ends a look-behind. */
  private record Group(boolean repeatable, boolean lookBehind, int repeatsBefore) {}

  EcmaParser(String source) {
    in = new RegexReader(source);
  }

  EcmaRegex read() {
    while (in.more()) {
      int c = in.next();
      switch (c) {
        case '\\' -> escape();
        case '[' -> set(new RegexClass(in).read());
        case '.' -> set(RegexClass.Spelling.set(RegexClass.LINE_ENDS.not()));
        case '^' -> anchor("^", new RegexTree.Start());
        case '$' -> anchor("\\z", new RegexTree.End());
        case '|' -> alternative();
        case '(' -> open();
        case ')' -> close();
        case '*', '+', '?' -> quantifier(c);
        case '{' -> braces();
        default -> set(RegexClass.Spelling.of(c));
      }
    }
    if (!groups.isEmpty()) {
      throw in.unreadable();
    }
    Optional<RegexTree> sketch = tree.sketch();
    return new EcmaRegex(
        re2.toString(),
        jdk.toString(),
        linear && repeats <= MOST_REPEATS,
        tree.whole() ? sketch : Optional.empty(),
        sketch);
  }

  private void set(RegexClass.Spelling spelling) {
    linear &= spelling.linear();
    spell(spelling.re2(), spelling.jdk());
    repeatable = true;
    if (spelling.points() == null) {
      tree.unknown();
    }
    CodePoints points = spelling.points() == null ? likely(spelling) : spelling.points();
    tree.add(new RegexTree.Chars(points));
  }

  // Of a property only engines know the code points; the sketch gets some that may have it.
  private static CodePoints likely(RegexClass.Spelling spelling) {
    if (spelling.re2().startsWith("\\p{N")) {
      return RegexClass.DIGITS;
    }
    return spelling.re2().startsWith("\\p{Lu") ? RegexClass.CAPITALS : RegexClass.WORDS;
  }

  private void anchor(String text, RegexTree anchor) {
    spell(text);
    tree.add(anchor);
    repeatable = false;
  }

  private void alternative() {
    spell("|");
    tree.alternative();
    repeatable = false;
  }

  private void spell(String text) {
    spell(text, text);
  }

  private void spell(String forRe2, String forJdk) {
    re2.append(forRe2);
    jdk.append(forJdk);
  }

  // Groups

  private void open() {
    boolean behind = in.skip("?<=") || in.skip("?<!");
    boolean asserts = behind || in.skip("?=") || in.skip("?!");
    tree.open(asserts);
    if (asserts) {
      linear = false;
      spell((behind ? "(?<" : "(?") + in.last());
    } else {
      group();
    }
    lookBehinds += behind ? 1 : 0;
    groups.push(new Group(!asserts, behind, repeats));
    repeats = 1;
    repeatable = false;
  }

  private void group() {
    if (in.skip("?:")) {
      spell("(?:");
      return;
    }
    if (in.skip("?<")) {
      names.add(in.name());
    } else if (in.peek() == '?') {
      throw in.unreadable();
    } else {
      names.add("");
    }
    spell("(");
  }

  private void close() {
    Group group = groups.poll();
    if (group == null) {
      throw in.unreadable();
    }
    spell(")");
    tree.close();
    repeatable = group.repeatable();
    innerRepeats = repeats;
    repeats = Math.max(group.repeatsBefore(), repeats);
    lookBehinds -= group.lookBehind() ? 1 : 0;
  }

  private void quantifier(int c) {
    repeat(String.valueOf((char) c), c == '+' ? 1 : 0, c == '?' ? 1 : RegexTree.Repeat.UNBOUNDED);
  }

  private void braces() {
    Optional<RegexReader.Counts> counts = in.counts();
    if (counts.isEmpty()) {
      set(RegexClass.Spelling.of('{'));
      return;
    }
    RegexReader.Counts count = counts.get();
    long product = (long) innerRepeats * Math.max(1, count.largest());
    repeats = (int) Math.max(repeats, Math.min(Integer.MAX_VALUE, product));
    int most = count.open() ? RegexTree.Repeat.UNBOUNDED : count.largest();
    repeat(count.text(), count.least(), most);
  }

  private void repeat(String text, int least, int most) {
    if (!repeatable) {
      throw in.unreadable();
    }
    String lazy = in.skip("?") ? "?" : "";
    boolean limited = lookBehinds > 0 && most == RegexTree.Repeat.UNBOUNDED;
    spell(text + lazy, (limited ? "{" + least + "," + LOOK_BEHIND_LIMIT + "}" : text) + lazy);
    tree.repeat(least, most);
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
      set(RegexClass.escape(in));
    }
  }

  private void boundary(String forRe2, String forJdk) {
    spell(forRe2, forJdk);
    tree.unknown();
    repeatable = false;
  }

  // A reference to a group that has not been closed yet matches the empty text.
  private void backReference(int group) {
    linear = false;
    spell(group > 0 && group <= names.size() ? "(?:\\" + group + ")" : "(?:)");
    tree.unknown();
    tree.add(new RegexTree.Sequence(List.of()));
    repeatable = true;
  }
}
