package dev.understudy.journal;

import java.util.Locale;
import java.util.Optional;

/**
 * One status, such as {@code 404}, or a class of them, such as {@code 4XX}.
 *
 * @param from the lowest, 100 to 599
 * @param to the highest, from there to 599
 */
public record StatusRange(int from, int to) {

  public StatusRange {
    if (from < 100 || to > 599 || from > to) {
      throw new IllegalArgumentException("no range of statuses: " + from + " to " + to);
    }
  }

  /** Reads one; empty where it is none. */
  public static Optional<StatusRange> parse(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    if (upper.matches("[1-5]XX")) {
      int first = (upper.charAt(0) - '0') * 100;
      return Optional.of(new StatusRange(first, first + 99));
    }
    return upper.matches("[1-5][0-9]{2}")
        ? Optional.of(new StatusRange(Integer.parseInt(upper), Integer.parseInt(upper)))
        : Optional.empty();
  }

  boolean includes(int status) {
    return status >= from && status <= to;
  }

  /** As a contract writes it. */
  @Override
  public String toString() {
    return from == to ? String.valueOf(from) : from / 100 + "XX";
  }
}
