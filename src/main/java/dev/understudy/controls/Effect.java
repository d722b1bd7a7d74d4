package dev.understudy.controls;

import dev.understudy.exchange.Breach;
import java.util.Objects;
import java.util.Optional;

/** What a fault does to an answer. Its text is what {@link #parse} reads. */
public sealed interface Effect {

  /**
   * Reads an effect, such as {@code 402}, {@code latency=200ms} or {@code reset}.
   *
   * @throws IllegalArgumentException with a sentence on what would be right
   */
  static Effect parse(String text) {
    return EffectReader.read(text);
  }

  /** Whether it only takes time, so that it goes together with any other. */
  default boolean isTiming() {
    return false;
  }

  /**
   * An answer of that status in place of the usual one, which is not asked for.
   *
   * @param status 200 to 599
   * @param example the name of the contract's example, where it must be that one
   * @param undeclared whether it is answered, as a problem document, even where the contract does
   *     not declare it
   */
  record Status(int status, Optional<String> example, boolean undeclared) implements Effect {
    public Status {
      if (status < 200 || status > 599) {
        throw new IllegalArgumentException("the status " + status + " is not between 200 and 599");
      }
      Objects.requireNonNull(example, "example");
    }

    /** As the contract declares it. */
    public static Status of(int status) {
      return new Status(status, Optional.empty(), false);
    }

    @Override
    public String toString() {
      String named = example.map(name -> ";example=" + RuleText.quoted(name)).orElse("");
      String anyway = undeclared ? ";undeclared" : "";
      return (named + anyway).isEmpty() ? "" + status : "status=" + status + named + anyway;
    }
  }

  /** The usual answer, later. */
  record Wait(Latency latency) implements Effect {
    @Override
    public boolean isTiming() {
      return true;
    }

    @Override
    public String toString() {
      return "latency=" + latency;
    }
  }

  /**
   * The usual answer, its body in small pieces.
   *
   * @param bytesPerSecond 10 to 100,000,000
   */
  record Slow(int bytesPerSecond) implements Effect {
    static final int LEAST = 10;
    static final int MOST = 100_000_000;

    public Slow {
      if (bytesPerSecond < LEAST || bytesPerSecond > MOST) {
        throw new IllegalArgumentException(
            bytesPerSecond + " bytes a second are not between " + LEAST + " and " + MOST);
      }
    }

    @Override
    public boolean isTiming() {
      return true;
    }

    @Override
    public String toString() {
      return "slow=" + bytesPerSecond;
    }
  }

  /** The usual answer, broken on its way; the operation was carried out. */
  enum OnTheWire implements Effect {
    /** The connection is reset before a byte of the answer. */
    RESET("reset"),
    /** The connection is reset after half of the body. */
    RESET_MID_BODY("reset-mid-body"),
    /** The connection is closed in order, without a byte. */
    EMPTY("empty"),
    /** Half of the body goes out, and then the connection is closed. */
    TRUNCATED("truncated"),
    /** Nothing goes out, and the connection stays open. */
    STALL("stall"),
    /** The answer goes out, and the connection takes no more requests. */
    GOAWAY("goaway"),
    /** The body is no JSON. */
    MALFORMED("malformed"),
    /** The media type is not that of the body. */
    WRONG_TYPE("wrong-type");

    private final String text;

    OnTheWire(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** The usual answer with a body that its schema refuses, in that way where there is a place. */
  record Break(Breach breach) implements Effect {
    @Override
    public String toString() {
      return "break=" + breach.text();
    }
  }
}
