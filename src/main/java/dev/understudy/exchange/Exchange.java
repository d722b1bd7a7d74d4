package dev.understudy.exchange;

import java.time.Duration;

/**
 * A call and its answer, side by side.
 *
 * @param number 1 for the first one of its journal, and so on
 * @param call what was asked
 * @param reply what was answered
 * @param took from the call's arrival to the answer's being ready
 */
public record Exchange(long number, Call call, Reply reply, Duration took) {

  /** Whether it is a request of Understudy's own that got no answer; the reply then says why. */
  public boolean isUnanswered() {
    return call.isOutbound() && reply.origin().refusal().isPresent();
  }

  public Exchange {
    if (number < 1) {
      throw new IllegalArgumentException("exchanges are counted from 1, not " + number);
    }
  }
}
