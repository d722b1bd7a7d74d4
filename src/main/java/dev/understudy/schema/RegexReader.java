package dev.understudy.schema;

import java.util.Optional;

/** The text of a regular expression, read one code point at a time. */
final class RegexReader {

  /** The text is not a regular expression. */
  static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable() {
      super("not a regular expression", null, false, false);
    }
  }

  /** A quantifier in braces. */
  record Counts(String text, int least, int largest, boolean open) {}

  private static final int LONGEST_NUMBER = 6;

  private final String source;
  private int at;

  RegexReader(String source) {
    this.source = source;
  }

  Unreadable unreadable() {
    return new Unreadable();
  }

  boolean more() {
    return at < source.length();
  }

  /** The code point ahead, or -1. */
  int peek() {
    return more() ? source.codePointAt(at) : -1;
  }

  int next() {
    if (!more()) {
      throw unreadable();
    }
    int c = source.codePointAt(at);
    at += Character.charCount(c);
    return c;
  }

  char last() {
    return source.charAt(at - 1);
  }

  boolean skip(String text) {
    if (!source.startsWith(text, at)) {
      return false;
    }
    at += text.length();
    return true;
  }

  /** The name of a group, up to and with the closing bracket. */
  String name() {
    return until('>');
  }

  String until(char end) {
    int close = source.indexOf(end, at);
    if (close <= at) {
      throw unreadable();
    }
    String text = source.substring(at, close);
    at = close + 1;
    return text;
  }

  int number() {
    int from = at;
    while (at < source.length() && isDigit(source.charAt(at)) && at - from < LONGEST_NUMBER) {
      at++;
    }
    if (at == from) {
      throw unreadable();
    }
    return Integer.parseInt(source.substring(from, at));
  }

  int hex(int digits) {
    if (at + digits > source.length()) {
      throw unreadable();
    }
    String text = source.substring(at, at + digits);
    if (!text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
      throw unreadable();
    }
    at += digits;
    return Integer.parseInt(text, 16);
  }

  /** What follows an opening brace, when it is a quantifier; else nothing is read. */
  Optional<Counts> counts() {
    int from = at;
    try {
      int least = number();
      boolean range = skip(",");
      boolean open = range && peek() == '}';
      int most = range && !open ? number() : least;
      if (skip("}") && most >= least) {
        String text = "{" + source.substring(from, at);
        return Optional.of(new Counts(text, least, Math.max(least, most), open));
      }
    } catch (Unreadable notANumber) {
      at = from;
    }
    at = from;
    return Optional.empty();
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static String literal(int c) {
    return isDigit(c) || isLetter(c)
        ? String.valueOf((char) c)
        : "\\x{" + Integer.toHexString(c) + "}";
  }
}
