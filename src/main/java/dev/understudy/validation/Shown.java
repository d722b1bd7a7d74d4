package dev.understudy.validation;

import java.util.List;

/** What a call shows where a security scheme asks for credentials. */
sealed interface Shown {

  /**
   * Credentials that can be read.
   *
   * @param name whom or what they stand for, fit for a log
   * @param secret they themselves; empty where there is nothing to show on this wire
   */
  record Good(String name, String secret) implements Shown {
    /** The name only, as for a principal. */
    @Override
    public String toString() {
      return "Good[" + name + "]";
    }
  }

  /**
   * None of this scheme.
   *
   * @param why a sentence, where others came in their place; empty where none did
   */
  record Missing(String why) implements Shown {}

  /** Such that cannot be read. */
  record Malformed(String why) implements Shown {}

  /** Such that were good once. */
  record Expired(String why) implements Shown {}

  /** Good ones that do not allow what is asked for: it takes these scopes. */
  record Narrow(List<String> scopes) implements Shown {}
}
