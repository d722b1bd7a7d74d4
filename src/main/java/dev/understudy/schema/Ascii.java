package dev.understudy.schema;

/** Characters of ASCII: the ones of Unicode that look or count like them are not meant. */
final class Ascii {

  private Ascii() {}

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isLetterOrDigit(int c) {
    return isLetter(c) || isDigit(c);
  }

  static boolean isHex(int c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  /** Whether a percent sign with two hexadecimal digits stands there. */
  static boolean isTriplet(String text, int at) {
    return at + 2 < text.length()
        && text.charAt(at) == '%'
        && isHex(text.charAt(at + 1))
        && isHex(text.charAt(at + 2));
  }

  static int skipDigits(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The number that digits in a range spell, or -1 when something else stands there. */
  static int number(String text, int from, int to) {
    if (to > text.length()) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return -1;
      }
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
