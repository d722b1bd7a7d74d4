package dev.understudy.exchange;

/**
 * One way in which a request or an answer breaks the contract.
 *
 * @param in where it was found
 * @param pointer where in there: a JSON pointer (RFC 6901) into the body, or {@code /name} of a
 *     parameter
 * @param keyword the rule that is broken, by its name in JSON Schema or OpenAPI
 * @param detail a sentence: what was expected, and what came
 */
public record Finding(In in, String pointer, String keyword, String detail) {

  /** The part of a message that a finding is about. */
  public enum In {
    BODY("body"),
    QUERY("query"),
    PATH("path"),
    HEADER("header"),
    COOKIE("cookie"),
    /** The status of an answer, which the pointer then names. */
    STATUS("status");

    private final String text;

    In(String text) {
      this.text = text;
    }

    /** As it is written in a problem document. */
    public String text() {
      return text;
    }
  }

  /** In one line, for a log. */
  @Override
  public String toString() {
    return in.text + " " + (pointer.isEmpty() ? "(whole)" : pointer) + ": " + detail;
  }
}
