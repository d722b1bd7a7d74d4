package dev.understudy.schema;

/** Addresses of the internet protocol. RFC 2673 §3.2, RFC 4291 §2.2 */
final class AddressFormats {

  private static final int LONGEST_IPV6 = 45;
  private static final int GROUPS = 8;

  private AddressFormats() {}

  static boolean isIpv4(String text) {
    return isIpv4(text, 0);
  }

  private static boolean isIpv4(String text, int from) {
    int at = from;
    for (int part = 0; part < 4; part++) {
      int end = Ascii.skipDigits(text, at);
      int digits = end - at;
      boolean leadingZero = digits > 1 && text.charAt(at) == '0';
      if (digits < 1 || digits > 3 || leadingZero || Ascii.number(text, at, end) > 255) {
        return false;
      }
      if (part < 3 && (end >= text.length() || text.charAt(end) != '.')) {
        return false;
      }
      at = part < 3 ? end + 1 : end;
    }
    return at == text.length();
  }

  static boolean isIpv6(String text) {
    if (text.length() < 2 || text.length() > LONGEST_IPV6) {
      return false;
    }
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text, 0, text.length(), true) == GROUPS;
    }
    if (text.indexOf("::", gap + 1) >= 0) {
      return false;
    }
    int before = gap == 0 ? 0 : groups(text, 0, gap, false);
    int after = gap + 2 == text.length() ? 0 : groups(text, gap + 2, text.length(), true);
    return before >= 0 && after >= 0 && before + after < GROUPS;
  }

  /** How many groups of 16 bits stand in a range, or -1; the last two may be written as IPv4. */
  private static int groups(String text, int from, int to, boolean ipv4) {
    int groups = 0;
    int at = from;
    while (at <= to) {
      int colon = text.indexOf(':', at);
      int end = colon < 0 || colon > to ? to : colon;
      if (ipv4 && end == to && text.indexOf('.', at) >= 0) {
        return isIpv4(text, at) ? groups + 2 : -1;
      }
      if (end == at || end - at > 4 || !isHex(text, at, end)) {
        return -1;
      }
      groups++;
      at = end + 1;
    }
    return groups;
  }

  private static boolean isHex(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Ascii.isHex(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
