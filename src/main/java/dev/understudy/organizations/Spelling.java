package dev.understudy.organizations;

import java.text.Normalizer;

/**
 * How a name is spelt with {@code a-z}, {@code 0-9} and hyphens alone.
 *
 * <p>NFKD takes letters apart into what is plain and what is an accent; accents go; the few Latin
 * letters that Unicode does not take apart are spelt out; all else separates.
 */
final class Spelling {
  private Spelling() {}

  static String hyphenated(String name) {
    String parts = Normalizer.normalize(name, Normalizer.Form.NFKD);
    StringBuilder spelt = new StringBuilder(parts.length());
    parts.codePoints().filter(c -> !isAccent(c)).forEach(c -> append(spelt, c));
    int length = spelt.length();
    boolean trailing = length > 0 && spelt.charAt(length - 1) == '-';
    return spelt.substring(0, trailing ? length - 1 : length);
  }

  static boolean isPlain(int c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }

  private static void append(StringBuilder spelt, int codePoint) {
    String plain = plain(Character.toLowerCase(codePoint));
    boolean hyphenStands = spelt.length() == 0 || spelt.charAt(spelt.length() - 1) == '-';
    if (!plain.equals("-") || !hyphenStands) {
      spelt.append(plain);
    }
  }

  private static String plain(int letter) {
    return switch (letter) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'đ', 'ð' -> "d";
      case 'ħ' -> "h";
      case 'ı' -> "i";
      case 'ł' -> "l";
      case 'þ' -> "th";
      default -> isPlain(letter) ? Character.toString(letter) : "-";
    };
  }

  private static boolean isAccent(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
