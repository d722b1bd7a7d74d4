package dev.understudy.mail;

import java.util.Locale;
import java.util.Objects;

/**
 * How far a letter has come on its way.
 *
 * @param attempts how often it was handed over, or tried to be
 * @param reason why the last attempt failed; empty where none did
 */
public record Progress(State state, int attempts, String reason) {
  static final Progress WAITING = new Progress(State.QUEUED, 0, "");

  public Progress {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(reason, "reason");
  }

  /** Where a letter is. */
  public enum State {
    /** It waits for its first attempt, or for the next one. */
    QUEUED,
    /** The server took it. */
    DELIVERED,
    /** It is not tried again. */
    FAILED;

    /** The state as an API spells it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Progress delivered() {
    return new Progress(State.DELIVERED, attempts + 1, "");
  }

  Progress delayed(String why) {
    return new Progress(State.QUEUED, attempts + 1, why);
  }

  Progress failed(String why) {
    return new Progress(State.FAILED, attempts + 1, why);
  }
}
