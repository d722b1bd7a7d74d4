package dev.understudy.controls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text that rules are written in. What separates its parts does not count within brackets, nor
 * within a quoted name.
 */
final class RuleText {
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,6})?)(ms|s|m)");
  private static final Pattern PLAIN = Pattern.compile("[^\\s\",;:()]+");
  private static final int MILLIS = 1_000;

  private RuleText() {}

  /** The parts between the marks that stand at the top. */
  static List<String> split(String text, char mark) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = next(text, 0, mark); at >= 0; at = next(text, from, mark)) {
      parts.add(text.substring(from, at).strip());
      from = at + 1;
    }
    parts.add(text.substring(from).strip());
    return parts;
  }

  /** Where the last of these marks at the top is; -1 where there is none. */
  static int last(String text, char mark) {
    int last = -1;
    for (int at = next(text, 0, mark); at >= 0; at = next(text, at + 1, mark)) {
      last = at;
    }
    return last;
  }

  private static int next(String text, int from, char mark) {
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == mark && depth == 0) {
        return i;
      } else {
        quoted = c == '"';
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    return -1;
  }

  /**
   * What stands between the brackets of {@code name(…)}, parted by commas.
   *
   * @throws IllegalArgumentException if that is not how it looks
   */
  static List<String> arguments(String text, String name, String right) {
    if (!text.startsWith(name + "(") || !text.endsWith(")")) {
      throw wrong(text, right);
    }
    return split(text.substring(name.length() + 1, text.length() - 1), ',');
  }

  /** A name as it was before {@link #quoted}. */
  static String unquoted(String text) {
    boolean whole = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return whole ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : text;
  }

  /** A name as it stands in a rule. */
  static String quoted(String name) {
    return PLAIN.matcher(name).matches()
        ? name
        : "\"" + name.replaceAll("([\"\\\\])", "\\\\$1") + "\"";
  }

  /** A time such as {@code 200ms}, {@code 1.5s} or {@code 2m}, up to {@link Latency#LONGEST}. */
  static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw wrong(text, "a time such as 200ms, 1.5s or 2m");
    }
    int unit = matcher.group(2).equals("ms") ? 1 : matcher.group(2).equals("s") ? MILLIS : 60_000;
    double millis = Double.parseDouble(matcher.group(1)) * unit;
    if (millis > Latency.LONGEST.toMillis()) {
      throw new IllegalArgumentException(text + " is longer than ten minutes, the longest wait");
    }
    return Duration.ofMillis(Math.round(millis));
  }

  static String text(Duration duration) {
    long millis = duration.toMillis();
    return millis % MILLIS == 0 && millis > 0 ? millis / MILLIS + "s" : millis + "ms";
  }

  /** A whole number between these two. */
  static int number(String what, String text, int least, int most) {
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new IllegalArgumentException(
        what + " is '" + text + "', not a whole number between " + least + " and " + most);
  }

  static IllegalArgumentException wrong(String text, String right) {
    return new IllegalArgumentException("'" + text + "' is not " + right);
  }
}
