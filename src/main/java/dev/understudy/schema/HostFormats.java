package dev.understudy.schema;

import java.util.Locale;
import java.util.Optional;

/** Names of hosts: RFC 1123 §2.1, and internationalized ones, RFC 5890. */
final class HostFormats {

  private static final int LONGEST_NAME = 253;
  private static final int LONGEST_LABEL = 63;
  private static final String ENCODED = "xn--";

  private HostFormats() {}

  static boolean isHostname(String text) {
    return isHostname(text, 0);
  }

  /** Whether the rest of a text is a name. */
  static boolean isHostname(String text, int from) {
    if (text.length() - from > LONGEST_NAME) {
      return false;
    }
    int start = from;
    while (true) {
      int dot = text.indexOf('.', start);
      int end = dot < 0 ? text.length() : dot;
      if (!isPlainLabel(text, start, end)
          || (isMarked(text, start, end) && !isEncodedLabel(text.substring(start, end)))) {
        return false;
      }
      if (dot < 0) {
        return true;
      }
      start = dot + 1;
    }
  }

  static boolean isIdnHostname(String text) {
    if (text.length() > LONGEST_NAME) {
      return false;
    }
    int length = -1;
    boolean rightToLeft = false;
    String[] labels = text.split("[.\u3002\uff0e\uff61]", -1);
    for (String label : labels) {
      Optional<String> unicode = unicode(label);
      if (unicode.isEmpty()) {
        return false;
      }
      rightToLeft |= IdnaLabel.isRightToLeft(unicode.get());
      length += 1 + encodedLength(label);
    }
    return length <= LONGEST_NAME && (!rightToLeft || allKeepBidiRule(labels));
  }

  private static boolean allKeepBidiRule(String[] labels) {
    for (String label : labels) {
      if (unicode(label).filter(IdnaLabel::keepsBidiRule).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** A valid label as it is read, or empty. */
  private static Optional<String> unicode(String label) {
    if (label.chars().allMatch(c -> c < 0x80)) {
      if (!isPlainLabel(label, 0, label.length())) {
        return Optional.empty();
      }
      return isMarked(label, 0, label.length()) ? decoded(label) : Optional.of(label);
    }
    boolean valid = IdnaLabel.isValid(label) && encodedLength(label) <= LONGEST_LABEL;
    return valid ? Optional.of(label) : Optional.empty();
  }

  private static int encodedLength(String label) {
    boolean ascii = label.chars().allMatch(c -> c < 0x80);
    return ascii ? label.length() : ENCODED.length() + Punycode.encode(label).length();
  }

  private static boolean isPlainLabel(String text, int from, int to) {
    if (from == to || to - from > LONGEST_LABEL) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean inside = i > from && i < to - 1;
      if (!Ascii.isLetterOrDigit(c) && !(c == '-' && inside)) {
        return false;
      }
    }
    return true;
  }

  // Hyphens in the third and fourth place are kept for encodings, of which there is one.
  private static boolean isMarked(String text, int from, int to) {
    return to - from > 3 && text.startsWith("--", from + 2);
  }

  private static boolean isEncodedLabel(String label) {
    return decoded(label).isPresent();
  }

  private static Optional<String> decoded(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(ENCODED)) {
      return Optional.empty();
    }
    String code = lower.substring(ENCODED.length());
    return Punycode.decode(code)
        .filter(text -> text.chars().anyMatch(c -> c >= 0x80))
        .filter(text -> Punycode.encode(text).equals(code))
        .filter(IdnaLabel::isValid)
        .filter(text -> !IdnaLabel.isRightToLeft(text) || IdnaLabel.keepsBidiRule(text));
  }
}
