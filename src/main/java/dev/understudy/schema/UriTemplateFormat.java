package dev.understudy.schema;

/** Templates of URIs. RFC 6570 §2 */
final class UriTemplateFormat {

  private static final String OPERATORS = "+#./;?&=,!@|";
  private static final String NOT_LITERAL = "\"%<>\\^`{|}";
  private static final int LONGEST_PREFIX = 4;

  private UriTemplateFormat() {}

  static boolean accepts(String text) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (c == '{') {
        int close = text.indexOf('}', at);
        if (close < 0 || !isExpression(text.substring(at + 1, close))) {
          return false;
        }
        at = close + 1;
      } else if (Ascii.isTriplet(text, at)) {
        at += 3;
      } else if (c <= ' ' || (c >= 0x7f && c < 0xa0) || NOT_LITERAL.indexOf(c) >= 0) {
        return false;
      } else {
        at += Character.charCount(c);
      }
    }
    return true;
  }

  private static boolean isExpression(String expression) {
    boolean operator = !expression.isEmpty() && OPERATORS.indexOf(expression.charAt(0)) >= 0;
    int from = operator ? 1 : 0;
    while (true) {
      int comma = expression.indexOf(',', from);
      int to = comma < 0 ? expression.length() : comma;
      if (!isVariable(expression.substring(from, to))) {
        return false;
      }
      if (comma < 0) {
        return true;
      }
      from = comma + 1;
    }
  }

  private static boolean isVariable(String variable) {
    if (variable.endsWith("*")) {
      return isName(variable.substring(0, variable.length() - 1));
    }
    int colon = variable.indexOf(':');
    return colon < 0
        ? isName(variable)
        : isName(variable.substring(0, colon)) && isPrefix(variable.substring(colon + 1));
  }

  private static boolean isPrefix(String length) {
    return !length.isEmpty()
        && length.length() <= LONGEST_PREFIX
        && length.charAt(0) != '0'
        && Ascii.skipDigits(length, 0) == length.length();
  }

  private static boolean isName(String name) {
    boolean afterDot = true;
    int at = 0;
    while (at < name.length()) {
      char c = name.charAt(at);
      boolean triplet = Ascii.isTriplet(name, at);
      if (c == '.' ? afterDot : !triplet && !Ascii.isLetterOrDigit(c) && c != '_') {
        return false;
      }
      afterDot = c == '.';
      at += triplet ? 3 : 1;
    }
    return !afterDot;
  }
}
