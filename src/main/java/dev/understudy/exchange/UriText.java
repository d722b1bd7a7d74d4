package dev.understudy.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** Text that came from a client, as part of a URI (RFC 3986 §2.1). */
final class UriText {
  private static final String UNRESERVED = "-._~!$&'()*+,;=:@/";

  private UriText() {}

  /** The path with everything escaped that may not stand in one, broken escapes among it. */
  static String reference(String path) {
    // Two slashes would begin a host, and no slash a scheme (RFC 3986 §4.2).
    if (path.startsWith("//")) {
      return "/." + valid(path);
    }
    return path.startsWith("/") ? valid(path) : "./" + valid(path);
  }

  /** The text with everything escaped that may not stand anywhere in a URL. */
  static String url(String text) {
    StringBuilder url = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String one = Character.toString(c);
              boolean fine = c < 128 && (c == '%' || "?#[]".indexOf(c) >= 0 || stands(one, 0));
              url.append(fine ? one : octets(one));
            });
    return url.toString();
  }

  /** The text of a query's value; as it stands where its escapes are broken. */
  static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  private static String valid(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (!stands(path, i)) {
        return escaped(path);
      }
    }
    return path;
  }

  private static boolean stands(String path, int at) {
    char c = path.charAt(at);
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (c == '%') {
      return at + 2 < path.length()
          && HexFormat.isHexDigit(path.charAt(at + 1))
          && HexFormat.isHexDigit(path.charAt(at + 2));
    }
    return letter || UNRESERVED.indexOf(c) >= 0;
  }

  private static String escaped(String path) {
    StringBuilder text = new StringBuilder();
    path.codePoints()
        .forEach(
            c -> {
              String one = Character.toString(c);
              boolean fine = c != '%' && c < 128 && stands(one, 0);
              text.append(fine ? one : octets(one));
            });
    return text.toString();
  }

  private static String octets(String character) {
    StringBuilder octets = new StringBuilder();
    for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
      octets.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
    }
    return octets.toString();
  }
}
