package dev.understudy.contract;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The segments of a request's path, decoded one by one (RFC 3986 §3.3, §2.1). */
final class Segments {
  private static final int MOST = 1_000;

  private Segments() {}

  /**
   * @throws IllegalArgumentException if an escape is broken, is not UTF-8, or stands for NUL
   */
  static List<String> of(String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("the path does not begin with a slash");
    }
    List<String> segments = new ArrayList<>(6);
    int start = 1;
    while (start <= path.length()) {
      int end = path.indexOf('/', start);
      if (end < 0) {
        end = path.length();
      }
      segments.add(decode(path.substring(start, end)));
      if (segments.size() > MOST) {
        throw new IllegalArgumentException("the path has more than " + MOST + " segments");
      }
      start = end + 1;
    }
    return segments;
  }

  /** The literal text of a template, decoded; as it is where its escapes are broken. */
  static String literal(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static String decode(String segment) {
    if (isPlain(segment)) {
      return segment;
    }
    ByteBuffer bytes = ByteBuffer.allocate(segment.length());
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c == '%') {
        bytes.put(octet(segment, i));
        i += 2;
      } else if (c > ' ' && c < 127) {
        bytes.put((byte) c);
      } else {
        throw new IllegalArgumentException(
            "the path segment '" + segment + "' has a character that must be percent-encoded");
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the path segment '" + segment + "' is not UTF-8", e);
    }
  }

  private static boolean isPlain(String segment) {
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c == '%' || c <= ' ' || c >= 127) {
        return false;
      }
    }
    return true;
  }

  private static byte octet(String segment, int at) {
    boolean whole = at + 2 < segment.length();
    if (!whole
        || !HexFormat.isHexDigit(segment.charAt(at + 1))
        || !HexFormat.isHexDigit(segment.charAt(at + 2))) {
      throw new IllegalArgumentException(
          "the path segment '"
              + segment
              + "' has a '%' that is not followed by two hexadecimal digits");
    }
    int octet = HexFormat.fromHexDigits(segment, at + 1, at + 3);
    if (octet == 0) {
      throw new IllegalArgumentException("the path segment '" + segment + "' holds a NUL");
    }
    return (byte) octet;
  }
}
