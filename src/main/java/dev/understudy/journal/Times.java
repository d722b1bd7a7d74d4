package dev.understudy.journal;

/**
 * How often something must have happened.
 *
 * @param atLeast 0 or more
 * @param atMost from there on; {@link Long#MAX_VALUE} for no bound
 */
public record Times(long atLeast, long atMost) {

  /** Once or more. */
  public static final Times SOME = atLeast(1);

  public Times {
    if (atLeast < 0 || atMost < atLeast) {
      throw new IllegalArgumentException("no number of times: " + atLeast + " to " + atMost);
    }
  }

  /** That many times, no more and no fewer. */
  public static Times exactly(long count) {
    return new Times(count, count);
  }

  /** That many times or more. */
  public static Times atLeast(long count) {
    return new Times(count, Long.MAX_VALUE);
  }

  /** That many times or fewer. */
  public static Times atMost(long count) {
    return new Times(0, count);
  }

  boolean holds(long count) {
    return count >= atLeast && count <= atMost;
  }

  /** In words, such as {@code at least 2 times}. */
  @Override
  public String toString() {
    if (atLeast == atMost) {
      return "exactly " + times(atLeast);
    }
    if (atMost == Long.MAX_VALUE) {
      return "at least " + times(atLeast);
    }
    return atLeast == 0 ? "at most " + times(atMost) : atLeast + " to " + times(atMost);
  }

  static String times(long count) {
    return count == 1 ? "1 time" : count + " times";
  }
}
