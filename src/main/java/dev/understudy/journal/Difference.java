package dev.understudy.journal;

/**
 * One way in which an exchange is not what was expected.
 *
 * @param in {@code operation}, {@code method}, {@code path}, {@code status}, {@code query}, {@code
 *     header} or {@code body}
 * @param pointer where in there: a JSON pointer (RFC 6901) into the body, or {@code /name} of a
 *     parameter or header field; empty for the whole
 * @param expected what was expected, as JSON or in words
 * @param actual what was there
 */
public record Difference(String in, String pointer, String expected, String actual) {
  private static final int MOST_TEXT = 200;

  public Difference {
    expected = shortened(expected);
    actual = shortened(actual);
  }

  Difference withActual(String other) {
    return new Difference(in, pointer, expected, other);
  }

  private static String shortened(String text) {
    return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT) + "…";
  }

  /** In one line. */
  @Override
  public String toString() {
    String place = pointer.isEmpty() ? in : in + " " + pointer;
    return place + ": expected " + expected + " but was " + actual;
  }
}
