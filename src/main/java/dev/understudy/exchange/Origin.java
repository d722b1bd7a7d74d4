package dev.understudy.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an answer is what it is.
 *
 * @param text where it comes from, in a few words; empty where nobody said
 * @param problem what was wrong with the call, where that is why
 */
public record Origin(String text, @Nullable Problem problem) {

  /** Nobody said. */
  public static final Origin UNTOLD = new Origin("", null);

  /** An answer from there. */
  public static Origin of(String text) {
    return new Origin(text, null);
  }

  /** A refusal. */
  public static Origin of(Problem problem) {
    return new Origin("a refusal of Understudy's own", problem);
  }

  /** Whether the call was refused, and why. */
  public Optional<Problem> refusal() {
    return Optional.ofNullable(problem);
  }
}
