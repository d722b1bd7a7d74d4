package dev.understudy.validation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes a query string apart as forms write it (WHATWG URL §5.1), but strictly. */
final class QueryReader {
  private static final int MOST = 1_000;

  private QueryReader() {}

  /** The first value of each name. */
  static Map<String, String> read(String query) throws RequestGate.Refused {
    Map<String, String> values = new LinkedHashMap<>();
    String[] pairs = query.split("&", MOST + 1);
    if (pairs.length > MOST) {
      throw refused("the query has more than " + MOST + " parameters");
    }
    for (String pair : pairs) {
      int at = pair.indexOf('=');
      String name = decode(at < 0 ? pair : pair.substring(0, at), "");
      values.putIfAbsent(name, at < 0 ? "" : decode(pair.substring(at + 1), name));
    }
    return values;
  }

  private static String decode(String text, String of) throws RequestGate.Refused {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0 && isAscii(text)) {
      return text;
    }
    ByteBuffer bytes = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes.put(octet(text, i, of));
        i += 2;
      } else if (c < 128) {
        bytes.put((byte) (c == '+' ? ' ' : c));
      } else {
        throw refused(place(of) + " has a character that must be percent-encoded");
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw refused(place(of) + " is not UTF-8");
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static byte octet(String text, int at, String of) throws RequestGate.Refused {
    if (at + 2 >= text.length()
        || !HexFormat.isHexDigit(text.charAt(at + 1))
        || !HexFormat.isHexDigit(text.charAt(at + 2))) {
      throw refused(place(of) + " has a '%' that is not followed by two hexadecimal digits");
    }
    int octet = HexFormat.fromHexDigits(text, at + 1, at + 3);
    if (octet == 0) {
      throw refused(place(of) + " holds a NUL");
    }
    return (byte) octet;
  }

  private static String place(String of) {
    return of.isEmpty() ? "the name of a query parameter" : "the query parameter '" + of + "'";
  }

  private static RequestGate.Refused refused(String why) {
    return new RequestGate.Refused(Problems.malformed(why));
  }
}
