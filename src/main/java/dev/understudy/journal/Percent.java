package dev.understudy.journal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Text of a URI (RFC 3986 §2.1). */
final class Percent {
  private Percent() {}

  /** A name or value of a query; as it stands where its escapes are broken. */
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
