package dev.understudy.schema;

import java.text.Normalizer;

/** Addresses of mail. RFC 5321 §4.1.2, and RFC 6531 with letters beyond ASCII. */
final class EmailFormat {

  private static final String ATOM = "!#$%&'*+-/=?^_`{|}~";
  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_ADDRESS = 320;
  private static final String IPV6_TAG = "IPv6:";

  private EmailFormat() {}

  static boolean accepts(String text, boolean international) {
    int at = text.lastIndexOf('@');
    if (at < 1 || at > LONGEST_LOCAL_PART || text.length() > LONGEST_ADDRESS) {
      return false;
    }
    boolean quoted = text.charAt(0) == '"';
    return (quoted ? isQuoted(text, at, international) : isDotted(text, at, international))
        && isDomain(text, at + 1, international);
  }

  private static boolean isDotted(String text, int end, boolean international) {
    boolean afterDot = true;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean dot = c == '.';
      if (dot ? afterDot : !isAtom(c, international)) {
        return false;
      }
      afterDot = dot;
    }
    return !afterDot;
  }

  private static boolean isAtom(char c, boolean international) {
    return Ascii.isLetterOrDigit(c) || ATOM.indexOf(c) >= 0 || (international && c >= 0x80);
  }

  private static boolean isQuoted(String text, int end, boolean international) {
    int last = end - 1;
    if (last < 1 || text.charAt(last) != '"') {
      return false;
    }
    for (int i = 1; i < last; i++) {
      char c = text.charAt(i);
      boolean printable = (c >= ' ' && c < 0x7f) || (international && c >= 0x80);
      if (!printable || c == '"' || (c == '\\' && ++i == last)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDomain(String text, int from, boolean international) {
    if (text.startsWith("[", from) && text.endsWith("]")) {
      String literal = text.substring(from + 1, text.length() - 1);
      return literal.regionMatches(true, 0, IPV6_TAG, 0, IPV6_TAG.length())
          ? AddressFormats.isIpv6(literal.substring(IPV6_TAG.length()))
          : AddressFormats.isIpv4(literal);
    }
    if (!international) {
      return HostFormats.isHostname(text, from);
    }
    String domain = text.substring(from);
    return HostFormats.isIdnHostname(Normalizer.normalize(domain, Normalizer.Form.NFC));
  }
}
