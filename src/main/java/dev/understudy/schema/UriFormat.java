package dev.understudy.schema;

/** URIs and references to them, RFC 3986; with letters beyond ASCII, RFC 3987. */
final class UriFormat {

  private static final String UNRESERVED_MARKS = "-._~";
  private static final String SUB_DELIMITERS = "!$&'()*+,;=";
  private static final String USER = SUB_DELIMITERS + ":";
  private static final String PATH = SUB_DELIMITERS + ":@/";
  private static final String QUERY = PATH + "?";

  private UriFormat() {}

  static boolean accepts(String text, boolean absolute, boolean international) {
    int colon = schemeEnd(text);
    if (absolute && colon < 0) {
      return false;
    }
    int from = colon + 1;
    int hash = text.indexOf('#', from);
    int queryEnd = hash < 0 ? text.length() : hash;
    int question = text.indexOf('?', from);
    int pathEnd = question < 0 || question > queryEnd ? queryEnd : question;
    boolean authority = text.startsWith("//", from) && from + 2 <= pathEnd;
    int pathStart = authority ? authorityEnd(text, from + 2, pathEnd) : from;
    return (!authority || isAuthority(text, from + 2, pathStart, international))
        && (colon >= 0 || authority || !hasColonInFirstSegment(text, pathStart, pathEnd))
        && consistsOf(text, pathStart, pathEnd, PATH, international, false)
        && consistsOf(text, Math.min(pathEnd + 1, queryEnd), queryEnd, QUERY, international, true)
        && (hash < 0 || consistsOf(text, hash + 1, text.length(), QUERY, international, false));
  }

  /** Where the colon after a scheme stands, or -1 when there is none. */
  private static int schemeEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i == 0 ? -1 : i;
      }
      boolean later = i > 0 && (Ascii.isDigit(c) || c == '+' || c == '-' || c == '.');
      if (!Ascii.isLetter(c) && !later) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean hasColonInFirstSegment(String text, int from, int to) {
    int colon = text.indexOf(':', from);
    int slash = text.indexOf('/', from);
    return colon >= 0 && colon < to && (slash < 0 || colon < slash);
  }

  private static int authorityEnd(String text, int from, int to) {
    int slash = text.indexOf('/', from);
    return slash < 0 || slash > to ? to : slash;
  }

  private static boolean isAuthority(String text, int from, int to, boolean international) {
    int at = text.lastIndexOf('@', to - 1);
    int host = at < from ? from : at + 1;
    if (host > from && !consistsOf(text, from, host - 1, USER, international, false)) {
      return false;
    }
    int hostEnd;
    if (host < to && text.charAt(host) == '[') {
      int bracket = text.indexOf(']', host);
      if (bracket < 0 || bracket >= to || !isLiteral(text.substring(host + 1, bracket))) {
        return false;
      }
      hostEnd = bracket + 1;
    } else {
      int colon = text.indexOf(':', host);
      hostEnd = colon < 0 || colon > to ? to : colon;
      if (!consistsOf(text, host, hostEnd, SUB_DELIMITERS, international, false)) {
        return false;
      }
    }
    return hostEnd == to
        || (text.charAt(hostEnd) == ':' && Ascii.skipDigits(text, hostEnd + 1) == to);
  }

  private static boolean isLiteral(String literal) {
    if (!literal.startsWith("v") && !literal.startsWith("V")) {
      return AddressFormats.isIpv6(literal);
    }
    int dot = literal.indexOf('.');
    return dot > 1
        && literal.substring(1, dot).chars().allMatch(Ascii::isHex)
        && dot + 1 < literal.length()
        && literal.indexOf('%') < 0
        && consistsOf(literal, dot + 1, literal.length(), USER, false, false);
  }

  private static boolean consistsOf(
      String text, int from, int to, String marks, boolean international, boolean query) {
    int at = from;
    while (at < to) {
      int c = text.codePointAt(at);
      if (c == '%') {
        if (!Ascii.isTriplet(text, at)) {
          return false;
        }
      } else if (!Ascii.isLetterOrDigit(c)
          && UNRESERVED_MARKS.indexOf(c) < 0
          && marks.indexOf(c) < 0
          && !(international && isInternational(c, query))) {
        return false;
      }
      at += Character.charCount(c);
    }
    return true;
  }

  // ucschar, and in queries iprivate. RFC 3987 §2.2
  private static boolean isInternational(int c, boolean query) {
    boolean inPlane = (c & 0xffff) <= 0xfffd;
    boolean basic =
        (c >= 0xa0 && c <= 0xd7ff) || (c >= 0xf900 && c <= 0xfdcf) || (c >= 0xfdf0 && c <= 0xffef);
    boolean supplementary =
        c >= 0x10000 && c <= 0xefffd && inPlane && !(c >= 0xe0000 && c < 0xe1000);
    boolean privateUse = (c >= 0xe000 && c <= 0xf8ff) || (c >= 0xf0000 && inPlane);
    return basic || supplementary || (query && privateUse);
  }
}
