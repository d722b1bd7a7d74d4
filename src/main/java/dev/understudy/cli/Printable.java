package dev.understudy.cli;

import java.util.Locale;

/** Text from outside, made fit for a line of a log. */
final class Printable {
  private Printable() {}

  /** The text with control characters and what turns the writing direction as escapes. */
  static String of(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
        if (clean == null) {
          clean = new StringBuilder(text.substring(0, i));
        }
        clean.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else if (clean != null) {
        clean.append(c);
      }
    }
    return clean == null ? text : clean.toString();
  }
}
