package dev.understudy.examples;

/** Texts that are built like an example: digits for digits, letters for letters after a prefix. */
final class Resemblance {

  private static final String DIGITS = "0123456789";
  private static final String HEX = "0123456789abcdef";

  private Resemblance() {}

  static String of(String example, Draw draw) {
    int prefix = Math.max(example.lastIndexOf('_'), example.lastIndexOf(':')) + 1;
    String rest = example.substring(prefix);
    boolean mixed = rest.chars().anyMatch(Resemblance::isDigit);
    boolean lettered = rest.chars().anyMatch(c -> c >= 'a' && c <= 'f');
    boolean hex = mixed && lettered && rest.chars().allMatch(c -> HEX.indexOf(c) >= 0 || c == '-');
    StringBuilder text = new StringBuilder(example.substring(0, prefix));
    for (int i = 0; i < rest.length(); i++) {
      text.append(like(rest.charAt(i), hex, mixed, draw));
    }
    return text.toString();
  }

  private static char like(char c, boolean hex, boolean mixed, Draw draw) {
    if (isDigit(c)) {
      return hex ? HEX.charAt(draw.below(HEX.length())) : DIGITS.charAt(draw.below(10));
    }
    if (hex && HEX.indexOf(c) >= 0) {
      return HEX.charAt(draw.below(HEX.length()));
    }
    if (mixed && c >= 'a' && c <= 'z') {
      return (char) ('a' + draw.below(26));
    }
    return mixed && c >= 'A' && c <= 'Z' ? (char) ('A' + draw.below(26)) : c;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
