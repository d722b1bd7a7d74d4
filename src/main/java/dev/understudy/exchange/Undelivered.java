package dev.understudy.exchange;

import java.util.Objects;

/** A request of Understudy's own that got no answer, and why. */
public final class Undelivered extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Why why;

  /** What kept it from being answered. */
  public enum Why {
    /** Its target is not a URL that anything is sent to. */
    MALFORMED,
    /** Its target is another machine that nobody has named. */
    FORBIDDEN,
    /** Its target was tried, and did not answer. */
    UNREACHABLE
  }

  /**
   * For that reason.
   *
   * @param message a sentence: where it was to go, and what is wrong with that
   */
  public Undelivered(Why why, String message) {
    super(Objects.requireNonNull(message, "message"));
    this.why = Objects.requireNonNull(why, "why");
  }

  /** What stands in the place of the answer that did not come. */
  public Reply inPlaceOfAnswer(Call call) {
    return Problem.of("undelivered", 504, "Not delivered", String.valueOf(getMessage()))
        .reply(call);
  }

  /** What kept it from being answered. */
  public Why why() {
    return why;
  }
}
