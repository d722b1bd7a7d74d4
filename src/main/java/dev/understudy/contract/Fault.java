package dev.understudy.contract;

import java.util.Objects;

/**
 * Something wrong in a file that a person wrote.
 *
 * @param at where
 * @param message what is wrong, and what would be right
 */
public record Fault(Location at, String message) {

  public Fault {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(message, "message");
  }

  /** As compilers write it: the place, a colon, what is wrong. */
  @Override
  public String toString() {
    return at + ": " + message;
  }
}
