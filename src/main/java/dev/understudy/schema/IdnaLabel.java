package dev.understudy.schema;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/*
 * Labels of internationalized names as IDNA2008 has them: which code points are allowed (RFC 5892 §2
 * and §3, derived from the JDK's Unicode data), which only beside others (its appendix A), and the
 * rule for names with letters from right to left (RFC 5893 §2). The JDK knows no joining types;
 * Arabic letters are taken to join on both sides but for those listed here.
 */
final class IdnaLabel {

  private static final Set<Integer> ALLOWED_ANYWAY =
      Set.of(0xdf, 0x3c2, 0x6fd, 0x6fe, 0xf0b, 0x3007);
  private static final Set<Integer> NEVER_ALLOWED =
      Set.of(0x640, 0x7fa, 0x302e, 0x302f, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303b);
  private static final String JOINING_RIGHT_ONLY =
      "\u0622\u0623\u0624\u0625\u0627\u0629\u062f\u0630\u0631\u0632\u0648\u0671\u0672\u0673\u0675"
          + "\u0676\u0677\u0688\u0689\u068a\u068b\u068c\u068d\u068e\u068f\u0690\u0691\u0692\u0693"
          + "\u0694\u0695\u0696\u0697\u0698\u0699\u06c0\u06c3\u06c4\u06c5\u06c6\u06c7\u06c8\u06c9"
          + "\u06ca\u06cb\u06cd\u06cf\u06d2\u06d3\u06d5\u06ee\u06ef";
  private static final String VIRAMAS =
      "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u0e3a\u0f84\u1039\u103a"
          + "\u1714\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806\ua8c4\ua953"
          + "\ua9c0\uaaf6\uabed";

  private IdnaLabel() {}

  static boolean isValid(String label) {
    if (label.isEmpty()
        || label.startsWith("-")
        || label.endsWith("-")
        || label.startsWith("--", 2)) {
      return false;
    }
    if (isMark(label.codePointAt(0)) || mixesDigits(label)) {
      return false;
    }
    for (int at = 0; at < label.length(); at += Character.charCount(label.codePointAt(at))) {
      if (!isAllowed(label, at)) {
        return false;
      }
    }
    return Normalizer.isNormalized(label, Normalizer.Form.NFC);
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  // Code points

  private static boolean isAllowed(String label, int at) {
    int c = label.codePointAt(at);
    return switch (c) {
      case 0xb7 -> before(label, at) == 'l' && after(label, at) == 'l';
      case 0x375 -> isOf(after(label, at), UnicodeScript.GREEK);
      case 0x5f3, 0x5f4 -> isOf(before(label, at), UnicodeScript.HEBREW);
      case 0x30fb -> label.codePoints().anyMatch(IdnaLabel::isJapanese);
      case 0x200d -> VIRAMAS.indexOf(before(label, at)) >= 0;
      case 0x200c -> VIRAMAS.indexOf(before(label, at)) >= 0 || joins(label, at);
      case '-' -> true;
      default -> ALLOWED_ANYWAY.contains(c) || (!NEVER_ALLOWED.contains(c) && isLetterLike(c));
    };
  }

  private static boolean isLetterLike(int c) {
    return switch (Character.getType(c)) {
      case Character.LOWERCASE_LETTER,
          Character.OTHER_LETTER,
          Character.MODIFIER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER ->
          isStable(c);
      default -> false;
    };
  }

  private static boolean isStable(int c) {
    String text = Character.toString(c);
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFKC).equals(text);
  }

  private static int before(String label, int at) {
    return at == 0 ? -1 : label.codePointBefore(at);
  }

  private static int after(String label, int at) {
    int next = at + Character.charCount(label.codePointAt(at));
    return next < label.length() ? label.codePointAt(next) : -1;
  }

  private static boolean isOf(int c, UnicodeScript script) {
    return c >= 0 && UnicodeScript.of(c) == script;
  }

  private static boolean isJapanese(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.HAN;
  }

  // A joining letter before and after, marks between them do not count.
  private static boolean joins(String label, int at) {
    int left = at;
    while (left > 0 && isMark(label.codePointBefore(left))) {
      left -= Character.charCount(label.codePointBefore(left));
    }
    int right = at + 1;
    while (right < label.length() && isMark(label.codePointAt(right))) {
      right += Character.charCount(label.codePointAt(right));
    }
    int last = left == 0 ? -1 : label.codePointBefore(left);
    int next = right < label.length() ? label.codePointAt(right) : -1;
    return isOf(last, UnicodeScript.ARABIC)
        && JOINING_RIGHT_ONLY.indexOf(last) < 0
        && isOf(next, UnicodeScript.ARABIC);
  }

  private static boolean mixesDigits(String label) {
    return label.codePoints().anyMatch(c -> c >= 0x660 && c <= 0x669)
        && label.codePoints().anyMatch(c -> c >= 0x6f0 && c <= 0x6f9);
  }

  // The rule for names with letters from right to left

  static boolean isRightToLeft(String label) {
    return label
        .codePoints()
        .anyMatch(
            c ->
                switch (Character.getDirectionality(c)) {
                  case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                      Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                      Character.DIRECTIONALITY_ARABIC_NUMBER ->
                      true;
                  default -> false;
                });
  }

  static boolean keepsBidiRule(String label) {
    byte first = Character.getDirectionality(label.codePointAt(0));
    boolean leftToRight = first == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    if (!leftToRight && !isRight(first)) {
      return false;
    }
    byte last = first;
    boolean european = false;
    boolean arabic = false;
    for (int c : label.codePoints().toArray()) {
      byte direction = Character.getDirectionality(c);
      if (leftToRight ? isRight(direction) : direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
        return false;
      }
      european |= direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
      arabic |= direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
      last = direction == Character.DIRECTIONALITY_NONSPACING_MARK ? last : direction;
    }
    boolean number = last == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
    return leftToRight
        ? !arabic && (number || last == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
        : !(european && arabic)
            && (number || isRight(last) || last == Character.DIRECTIONALITY_ARABIC_NUMBER);
  }

  private static boolean isRight(byte direction) {
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
