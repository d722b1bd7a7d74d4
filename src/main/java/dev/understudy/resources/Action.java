package dev.understudy.resources;

import java.util.Locale;
import java.util.Optional;

/** What an operation does to a resource. */
public enum Action {
  /** Tells the things that there are, or some of them. */
  LIST,
  /** Adds a thing. */
  CREATE,
  /** Tells one thing. */
  READ,
  /** Puts another thing in the place of one. */
  REPLACE,
  /** Changes some members of a thing. */
  UPDATE,
  /** Removes one thing. */
  DELETE,
  /** Removes all things, or some of them. */
  CLEAR;

  /** As {@code x-understudy-resource} spells it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Action> of(String text) {
    for (Action action : values()) {
      if (action.text().equals(text)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }

  /** Whether it changes what there is. */
  boolean changes() {
    return this != LIST && this != READ;
  }
}
