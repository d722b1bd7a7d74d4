package dev.understudy.validation;

import dev.understudy.contract.FieldParameters;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/*
 * Takes a body of multipart/form-data apart (RFC 2046 §5.1.1, RFC 7578), in memory and strictly: a
 * delimiter is CRLF, two hyphens and the boundary; then come the header fields of the part, an
 * empty line, and what the part carries up to the next delimiter. The last one ends in two hyphens.
 */
final class MultipartReader {
  static final int MOST_PARTS = 1_000;
  static final int LONGEST_HEADER = 8 * 1024;
  private static final int LONGEST_BOUNDARY = 70;
  private static final String CRLF = "\r\n";

  private final byte[] bytes;
  private final byte[] delimiter;
  private int at;

  private MultipartReader(byte[] bytes, String boundary) {
    this.bytes = bytes;
    this.delimiter = (CRLF + "--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The parts, in their order. */
  static List<Part> read(Buffer body, String boundary) throws Refused {
    if (boundary.isEmpty()) {
      throw Refused.malformed("the Content-Type header of a multipart body names no boundary");
    }
    if (boundary.length() > LONGEST_BOUNDARY) {
      throw Refused.malformed(
          "the boundary of the multipart body is longer than " + LONGEST_BOUNDARY + " characters");
    }
    return new MultipartReader(body.getBytes(), boundary).parts();
  }

  private List<Part> parts() throws Refused {
    first();
    List<Part> parts = new ArrayList<>();
    while (!startsWith("--")) {
      if (parts.size() == MOST_PARTS) {
        throw refused("has more than " + MOST_PARTS + " parts");
      }
      lineEnd();
      Map<String, String> headers = headers();
      int end = delimiterFrom(at);
      if (end < 0) {
        throw refused("ends before its last boundary");
      }
      parts.add(part(headers, Buffer.buffer().appendBytes(bytes, at, end - at), parts.size() + 1));
      at = end + delimiter.length;
    }
    return parts;
  }

  // The first delimiter needs no line before it.
  private void first() throws Refused {
    int length = delimiter.length - CRLF.length();
    if (matches(0, CRLF.length())) {
      at = length;
      return;
    }
    int found = delimiterFrom(0);
    if (found < 0) {
      throw refused("does not have the boundary that its Content-Type header names");
    }
    at = found + delimiter.length;
  }

  private boolean matches(int from, int skipped) {
    int length = delimiter.length - skipped;
    if (from + length > bytes.length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[from + i] != delimiter[skipped + i]) {
        return false;
      }
    }
    return true;
  }

  private int delimiterFrom(int from) {
    // The body of a part may be empty, and its delimiter then follows the header at once.
    for (int i = Math.max(0, from); i <= bytes.length - delimiter.length; i++) {
      if (bytes[i] == '\r' && matches(i, 0)) {
        return i;
      }
    }
    return -1;
  }

  private boolean startsWith(String text) {
    if (at + text.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (bytes[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void lineEnd() throws Refused {
    while (startsWith(" ") || startsWith("\t")) {
      at++;
    }
    if (!startsWith(CRLF)) {
      throw refused("has something other than a line end after a boundary");
    }
    at += CRLF.length();
  }

  private Map<String, String> headers() throws Refused {
    Map<String, String> headers = new HashMap<>();
    int start = at;
    while (!startsWith(CRLF)) {
      int from = at;
      while (!startsWith(CRLF)) {
        if (at >= bytes.length) {
          throw refused("ends within the header of a part");
        }
        if (at - start > LONGEST_HEADER) {
          throw refused("has a part with a header of more than " + LONGEST_HEADER + " bytes");
        }
        at++;
      }
      header(line(from), headers);
      at += CRLF.length();
    }
    at += CRLF.length();
    return headers;
  }

  private String line(int from) throws Refused {
    try {
      return Texts.decode(
          Buffer.buffer().appendBytes(bytes, from, at - from), StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw refused("has a part with a header that is not UTF-8");
    }
  }

  private static void header(String line, Map<String, String> headers) throws Refused {
    int colon = line.indexOf(':');
    boolean control = line.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 127);
    if (colon < 1 || control || line.charAt(0) == ' ' || line.charAt(0) == '\t') {
      throw refused("has a part with a header field that cannot be read");
    }
    String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    headers.putIfAbsent(name, line.substring(colon + 1).strip());
  }

  private static Part part(Map<String, String> headers, Buffer body, int number) throws Refused {
    String disposition = headers.getOrDefault("content-disposition", "");
    int end = disposition.indexOf(';');
    Map<String, String> parameters = end < 0 ? Map.of() : FieldParameters.read(disposition, end);
    String name = parameters.get("name");
    if (end < 0
        || !disposition.substring(0, end).strip().equalsIgnoreCase("form-data")
        || name == null) {
      throw refused(
          "has a part, number "
              + number
              + ", without 'Content-Disposition: form-data; name=\"…\"'");
    }
    boolean file = parameters.containsKey("filename") || parameters.containsKey("filename*");
    // Browsers escape a quotation mark in this way, and nothing else but line ends.
    return new Part(name.replace("%22", "\""), file, headers, body);
  }

  private static Refused refused(String why) {
    return Refused.malformed("the multipart body " + why);
  }
}
