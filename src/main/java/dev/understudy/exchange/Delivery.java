package dev.understudy.exchange;

import java.time.Duration;

/** How a reply reaches the wire. Only the edge carries it out. */
public sealed interface Delivery {

  /** At once and whole. */
  Delivery WHOLE = new Whole();

  /** At once and whole. */
  record Whole() implements Delivery {}

  /**
   * After a wait, and then in another way. The wait takes a timer, not a thread.
   *
   * @param pause zero or longer
   * @param then how it travels after the wait
   */
  record Delayed(Duration pause, Delivery then) implements Delivery {
    public Delayed {
      if (pause.isNegative()) {
        throw new IllegalArgumentException("a delay cannot be negative: " + pause);
      }
    }
  }

  /**
   * The body in small pieces, one every tenth of a second.
   *
   * @param bytesPerSecond at least 10
   */
  record Slow(int bytesPerSecond) implements Delivery {
    public Slow {
      if (bytesPerSecond < 10) {
        throw new IllegalArgumentException("at least 10 bytes a second, not " + bytesPerSecond);
      }
    }
  }

  /**
   * The head with the full length, then only the first bytes of the body, then the end of the
   * connection.
   *
   * @param bytes how many bytes of the body still go out, zero or more
   */
  record Truncated(int bytes) implements Delivery {
    public Truncated {
      if (bytes < 0) {
        throw new IllegalArgumentException("cannot send " + bytes + " bytes");
      }
    }
  }

  /** No answer: the connection ends. */
  record Reset() implements Delivery {}

  /** No answer, and the connection stays open until somebody gives up. */
  record Stalled() implements Delivery {}
}
