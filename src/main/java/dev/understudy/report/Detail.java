package dev.understudy.report;

import java.util.Objects;

/**
 * Something that helps to understand an {@link Issue}.
 *
 * @param label what it is, in a word or two: {@code expected}, {@code actual}, {@code curl}
 * @param text one line or several
 */
public record Detail(String label, String text) {
  public Detail {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(text, "text");
  }
}
