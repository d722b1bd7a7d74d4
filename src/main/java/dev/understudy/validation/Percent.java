package dev.understudy.validation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Decodes percent-encoded text, strictly (RFC 3986 §2.1). */
final class Percent {
  private Percent() {}

  /**
   * The text that is meant.
   *
   * @param plusIsSpace whether a plus stands for a space, as forms have it
   * @param noun what it is, such as {@code query parameter}
   * @param name which of them; empty where the text is the name itself
   */
  static String decode(String text, boolean plusIsSpace, String noun, String name) throws Refused {
    if (isPlain(text, plusIsSpace)) {
      return text;
    }
    ByteBuffer bytes = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes.put(octet(text, i, noun, name));
        i += 2;
      } else if (c < 128) {
        bytes.put((byte) (c == '+' && plusIsSpace ? ' ' : c));
      } else {
        throw refused(noun, name, "has a character that must be percent-encoded");
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw refused(noun, name, "is not UTF-8");
    }
  }

  private static boolean isPlain(String text, boolean plusIsSpace) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' || c >= 128 || (c == '+' && plusIsSpace)) {
        return false;
      }
    }
    return true;
  }

  private static byte octet(String text, int at, String noun, String name) throws Refused {
    if (at + 2 >= text.length()
        || !HexFormat.isHexDigit(text.charAt(at + 1))
        || !HexFormat.isHexDigit(text.charAt(at + 2))) {
      throw refused(noun, name, "has a '%' that is not followed by two hexadecimal digits");
    }
    int octet = HexFormat.fromHexDigits(text, at + 1, at + 3);
    if (octet == 0) {
      throw refused(noun, name, "holds a NUL");
    }
    return (byte) octet;
  }

  private static Refused refused(String noun, String name, String why) {
    String place = name.isEmpty() ? "the name of a " + noun : "the " + noun + " '" + name + "'";
    return Refused.malformed(place + " " + why);
  }
}
