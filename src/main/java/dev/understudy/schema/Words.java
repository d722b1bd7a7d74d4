package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The words in which values are told to a person: never more of them than fit into a line. */
final class Words {

  private static final int MOST = 60;

  private Words() {}

  /** The kind of a value: {@code a string}, {@code null}. */
  static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "a string";
      case NUMBER -> Numbers.isInteger(value) ? "an integer" : "a number";
      case BOOLEAN -> "a boolean";
      case NULL -> "null";
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      default -> "something else";
    };
  }

  /** A value within a sentence: {@code the number 42}, {@code "boss"}. */
  static String describe(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> quote(value.textValue());
      case NUMBER -> "the number " + shorten(value.asText());
      case ARRAY ->
          value.isEmpty() ? "an empty array" : "an array of " + count(value.size(), "item");
      case OBJECT ->
          value.isEmpty() ? "an empty object" : "an object of " + count(value.size(), "member");
      default -> value.toString();
    };
  }

  /** A value as JSON, shortened. */
  static String json(JsonNode value) {
    return value.isTextual() ? quote(value.textValue()) : shorten(value.toString());
  }

  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length() && quoted.length() < MOST - 1; i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (Character.isISOControl(c)) {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    if (quoted.length() > MOST - 2) {
      quoted.setLength(MOST - 2);
      return cleanEnd(quoted) + "…\"";
    }
    return quoted.append('"').toString();
  }

  static String shorten(String text) {
    return text.length() <= MOST
        ? text
        : cleanEnd(new StringBuilder(text.substring(0, MOST - 1))) + "…";
  }

  /** Several things, as many as fit: {@code owner, admin, editor … (12 in all)}. */
  static String list(List<String> all) {
    StringBuilder listed = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      if (i > 0 && listed.length() + all.get(i).length() > MOST) {
        return listed + " … (" + all.size() + " in all)";
      }
      listed.append(i == 0 ? "" : ", ").append(shorten(all.get(i)));
    }
    return listed.toString();
  }

  static String count(long number, String what) {
    return number + " " + (number == 1 ? what : what + "s");
  }

  private static StringBuilder cleanEnd(StringBuilder text) {
    int last = text.length() - 1;
    if (last >= 0 && Character.isHighSurrogate(text.charAt(last))) {
      text.setLength(last);
    }
    return text;
  }
}
