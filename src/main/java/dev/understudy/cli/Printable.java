package dev.understudy.cli;

import java.util.Locale;
import java.util.Set;

/** Text from outside, made fit for a line of a log. */
final class Printable {
  private static final Set<Integer> UNFIT =
      Set.of(
          (int) Character.CONTROL,
          (int) Character.FORMAT,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR,
          (int) Character.SURROGATE);

  private Printable() {}

  /**
   * The text with escapes for what would end a line, steer a terminal, turn the writing direction
   * or not be seen at all.
   */
  static String of(String text) {
    return text.codePoints().noneMatch(Printable::isUnfit) ? text : escaped(text);
  }

  /** The text on one line, with blanks for its line breaks, and shortened to that many columns. */
  static String of(String text, int columns) {
    String line = of(text.strip().replaceAll("\\s+", " "));
    int length = line.codePointCount(0, line.length());
    return length <= columns
        ? line
        : line.substring(0, line.offsetByCodePoints(0, columns - 1)) + "…";
  }

  private static boolean isUnfit(int codePoint) {
    return UNFIT.contains(Character.getType(codePoint));
  }

  private static String escaped(String text) {
    StringBuilder clean = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            codePoint -> {
              if (isUnfit(codePoint)) {
                // Of UTF-16, so that what stands in JSON stays JSON.
                for (char unit : Character.toChars(codePoint)) {
                  clean.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
              } else {
                clean.appendCodePoint(codePoint);
              }
            });
    return clean.toString();
  }
}
