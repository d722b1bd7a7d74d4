package dev.understudy.journal;

import io.vertx.core.buffer.Buffer;
import java.util.Locale;

/** Text for a POSIX shell (POSIX.1-2017, Shell Command Language §2.2). */
final class ShellText {
  private ShellText() {}

  /** The text as one word, with a variable in the place of each secret. */
  static String quoted(String text) {
    String quoted = "'" + text.replace("'", "'\\''") + "'";
    for (Secret secret : Secret.values()) {
      quoted = quoted.replace(secret.mark(), "'\"$" + secret.name() + "\"'");
    }
    return quoted;
  }

  /** The bytes as one word from which printf makes them. */
  static String octal(Buffer bytes) {
    StringBuilder word = new StringBuilder("'");
    for (byte octet : bytes.getBytes()) {
      word.append(String.format(Locale.ROOT, "\\%03o", octet & 0xFF));
    }
    return word.append('\'').toString();
  }

  /** Whether a terminal shows the text and does nothing else. */
  static boolean isPrintable(String text) {
    return text.chars().noneMatch(c -> (c < ' ' && c != '\n' && c != '\t') || c == 127);
  }
}
