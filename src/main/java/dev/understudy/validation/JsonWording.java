package dev.understudy.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** What the JSON parser found wrong, in words for whoever sent the text. */
final class JsonWording {
  static final String HALF = "a string holds half of a surrogate pair";

  private JsonWording() {}

  static String of(JsonProcessingException e) {
    String what = String.valueOf(e.getOriginalMessage());
    if (e instanceof StreamConstraintsException) {
      return bound(what);
    }
    if (what.startsWith("Unexpected end-of-input")) {
      return what.contains("string") || what.contains("STRING")
          ? "it ends inside a string"
          : "it ends before the value does";
    }
    if (what.contains("surrogate")) {
      return HALF;
    }
    if (what.contains("comment?")) {
      return "comments are not allowed";
    }
    if (what.contains("Illegal unquoted character")) {
      return "a control character inside a string must be written as an escape";
    }
    if (what.startsWith("Unrecognized token") || what.startsWith("Non-standard token")) {
      return what.replaceAll(
          "^(?:Unrecognized|Non-standard) token ('[^']{0,40})[^']*('?)(?s:.*)",
          "$1$2 is not a JSON value");
    }
    return plain(what);
  }

  private static String bound(String what) {
    if (what.contains("nesting depth")) {
      return "it is nested deeper than " + JsonReader.MAX_DEPTH + " levels";
    }
    if (what.startsWith("Number")) {
      return "a number has more than " + JsonReader.MAX_NUMBER + " digits";
    }
    return what.startsWith("Name") ? "a key is too long" : "it is larger than what is read here";
  }

  // Codes of characters, names of switches and places in a source that is not shown help nobody.
  private static String plain(String what) {
    String text =
        what.replaceAll("\\R(?s:.*)", "")
            .replaceAll(" \\(code \\d+\\)", "")
            .replaceAll(" \\(for (Object|Array) starting at [^)]*\\)?.*", "")
            .replaceAll(": enable `.*", "")
            .replaceAll("Unexpected character \\((.{1,3})\\)", "unexpected character $1");
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
