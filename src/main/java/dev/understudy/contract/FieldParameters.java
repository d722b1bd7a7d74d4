package dev.understudy.contract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The parameters that follow the value of a header field (RFC 9110 §5.6.6). */
public final class FieldParameters {
  private static final int MOST = 100;

  private final String text;
  private final Map<String, String> read = new LinkedHashMap<>();
  private int at;

  private FieldParameters(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /**
   * Reads them as far as they are well-formed; of two of the same name the first is kept.
   *
   * @param from where the first semicolon is, or the end of the text
   * @return by name in lower case, without quotes and their escapes
   */
  public static Map<String, String> read(String text, int from) {
    FieldParameters reader = new FieldParameters(text, from);
    while (reader.read.size() < MOST && reader.next()) {
      reader.blanks();
    }
    return reader.read;
  }

  private boolean next() {
    blanks();
    if (at >= text.length() || text.charAt(at) != ';') {
      return false;
    }
    at++;
    blanks();
    int start = at;
    while (at < text.length() && ";=".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String name = text.substring(start, at).strip().toLowerCase(Locale.ROOT);
    if (at < text.length() && text.charAt(at) == '=') {
      at++;
      blanks();
      String value = at < text.length() && text.charAt(at) == '"' ? quoted() : token();
      if (MediaType.isToken(name)) {
        read.putIfAbsent(name, value);
      }
    }
    return true;
  }

  private String token() {
    int end = text.indexOf(';', at);
    String value = text.substring(at, end < 0 ? text.length() : end).strip();
    at = end < 0 ? text.length() : end;
    return value;
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      value.append(text.charAt(at));
      at++;
    }
    at++;
    return value.toString();
  }

  private void blanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }
}
