package dev.understudy.schema;

/** The formats that take a few lines each. */
final class SmallFormats {

  private static final int UUID_LENGTH = 36;

  private SmallFormats() {}

  /** RFC 4122 §3 */
  static boolean isUuid(String text) {
    if (text.length() != UUID_LENGTH) {
      return false;
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      char c = text.charAt(i);
      if (dash ? c != '-' : !Ascii.isHex(c)) {
        return false;
      }
    }
    return true;
  }

  /** RFC 6901 §3 */
  static boolean isJsonPointer(String text) {
    return isJsonPointer(text, 0);
  }

  private static boolean isJsonPointer(String text, int from) {
    if (from < text.length() && text.charAt(from) != '/') {
      return false;
    }
    for (int i = text.indexOf('~', from); i >= 0; i = text.indexOf('~', i + 1)) {
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (next != '0' && next != '1') {
        return false;
      }
    }
    return true;
  }

  static boolean isRelativeJsonPointer(String text) {
    int up = number(text, 0);
    if (up < 0) {
      return false;
    }
    int at = up;
    if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      at = number(text, at + 1);
      if (at < 0) {
        return false;
      }
    }
    return (at == text.length() - 1 && text.charAt(at) == '#') || isJsonPointer(text, at);
  }

  // Where a number without leading zeros ends, or -1.
  private static int number(String text, int from) {
    int end = Ascii.skipDigits(text, from);
    boolean leadingZero = end > from + 1 && text.charAt(from) == '0';
    return end == from || leadingZero ? -1 : end;
  }

  /** RFC 4648 §4, padded. */
  static boolean isBase64(String text) {
    if (text.length() % 4 != 0) {
      return false;
    }
    int end = text.length();
    for (int padding = 0; padding < 2 && end > 0 && text.charAt(end - 1) == '='; padding++) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (!Ascii.isLetterOrDigit(c) && c != '+' && c != '/') {
        return false;
      }
    }
    return true;
  }
}
