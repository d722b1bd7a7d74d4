package dev.understudy.exchange;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.function.Consumer;

/** How a reply reaches the wire. Only the edge carries it out. */
public sealed interface Delivery {

  /** At once and whole. */
  Delivery WHOLE = new Whole();

  /** The same after a wait, or after a longer one. */
  default Delivery after(Duration pause) {
    return pause.isZero() ? this : new Delayed(pause, this);
  }

  /** That way in place of this one, after the same wait. */
  default Delivery changedTo(Delivery other) {
    return other;
  }

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

    @Override
    public Delivery after(Duration more) {
      return new Delayed(pause.plus(more), then);
    }

    @Override
    public Delivery changedTo(Delivery other) {
      return new Delayed(pause, then.changedTo(other));
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

  /** No answer: the connection is reset, by a TCP segment with RST where the system has that. */
  record Reset() implements Delivery {}

  /**
   * As {@link Truncated}, but with a reset in place of an orderly end; all of it a reset where
   * there is no body.
   *
   * @param bytes how many bytes of the body still go out, zero or more
   */
  record ResetAfter(int bytes) implements Delivery {
    public ResetAfter {
      if (bytes < 0) {
        throw new IllegalArgumentException("cannot send " + bytes + " bytes");
      }
    }
  }

  /** No answer: the connection is closed in order, without a byte. */
  record Closed() implements Delivery {}

  /** No answer, and the connection stays open until somebody gives up. */
  record Stalled() implements Delivery {}

  /**
   * Whole, and the last one of its connection: HTTP/2 says so by GOAWAY (RFC 9113 §6.8), HTTP/1.1
   * by {@code Connection: close} (RFC 9112 §9.6).
   */
  record GoingAway() implements Delivery {}

  /**
   * The head, and then whatever comes until the client leaves.
   *
   * @param feed where it comes from
   */
  record Live(Feed feed) implements Delivery {}

  /** Where the pieces of a body come from that has no end. */
  @FunctionalInterface
  interface Feed {
    /**
     * Hands over pieces from now on, on any thread, until the one that is returned is closed; it
     * must not wait.
     */
    Closing open(Consumer<Buffer> sink);
  }

  /** Ends a feed. */
  @FunctionalInterface
  interface Closing extends AutoCloseable {
    @Override
    void close();
  }
}
