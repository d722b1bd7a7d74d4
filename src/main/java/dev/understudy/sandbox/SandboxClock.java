package dev.understudy.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The time of a sandbox: the real one, the real one moved by so much, or a moment that lasts. It
 * can be set, moved forward and let go on at any time.
 */
public final class SandboxClock implements InstantSource {
  /** Moments that HTTP, JSON and a ULID can all write: 1970 to 9999. */
  public static final Instant EARLIEST = Instant.EPOCH;

  /** The last of those moments. */
  public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private final long begunNanos = System.nanoTime();
  private volatile Setting setting;
  private volatile long skippedMillis;
  private volatile @Nullable ThreadLocal<Instant> borrowed;

  private SandboxClock(Setting setting) {
    this.setting = setting;
  }

  /**
   * How a clock is set.
   *
   * @param standing where it stands still; null where it runs
   * @param offset how far a running one is ahead of the real time, or behind it
   */
  public record Setting(@Nullable Instant standing, Duration offset) {
    /** The real time. */
    public static final Setting REAL = new Setting(null, Duration.ZERO);

    public Setting {
      Objects.requireNonNull(offset, "offset");
    }

    /** Standing still at that moment. */
    public static Setting standingAt(Instant moment) {
      return new Setting(Objects.requireNonNull(moment, "moment"), Duration.ZERO);
    }

    /** Whether the clock stands still. */
    public boolean isFrozen() {
      return standing != null;
    }

    private Instant now() {
      return standing == null ? Instant.now().plus(offset) : standing;
    }

    private Setting moved(Duration by) {
      return standing == null
          ? new Setting(null, offset.plus(by))
          : standingAt(within(standing.plus(by)));
    }
  }

  /** The real time. */
  public static SandboxClock real() {
    return new SandboxClock(Setting.REAL);
  }

  /** A clock that stands still at that moment. */
  public static SandboxClock standingAt(Instant moment) {
    return new SandboxClock(Setting.standingAt(moment));
  }

  /** A clock that is set so. */
  public static SandboxClock of(Setting setting) {
    return new SandboxClock(setting);
  }

  @Override
  public Instant instant() {
    ThreadLocal<Instant> now = borrowed;
    Instant moment = now == null ? null : now.get();
    return moment == null ? setting.now() : moment;
  }

  /** The same time, also where something is done as if it were another moment. */
  public InstantSource withoutMoments() {
    return () -> setting.now();
  }

  /** How it is set now. */
  public Setting setting() {
    return setting;
  }

  /** Sets it so. What was to end before the moment that it is then has ended. */
  public synchronized void set(Setting other) {
    Instant before = setting.now();
    within(other.now());
    setting = other;
    skippedMillis += Math.max(0, Duration.between(before, other.now()).toMillis());
  }

  /** Sets it to a moment from which it runs on. */
  public void runFrom(Instant moment) {
    set(new Setting(null, Duration.between(Instant.now(), moment)));
  }

  /**
   * Moves it forward.
   *
   * @throws IllegalArgumentException if that is not forward, or further than {@link #LATEST}
   */
  public synchronized void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException(
          "a clock goes forward by a duration that is not negative, and not by " + by);
    }
    set(setting.moved(by));
  }

  /** Has something done as if it were that moment, for what the same thread does meanwhile. */
  public <T> T at(Instant moment, Supplier<T> action) {
    ThreadLocal<Instant> now = borrowing();
    Instant outer = now.get();
    now.set(within(moment));
    try {
      return action.get();
    } finally {
      if (outer == null) {
        now.remove();
      } else {
        now.set(outer);
      }
    }
  }

  private synchronized ThreadLocal<Instant> borrowing() {
    ThreadLocal<Instant> now = borrowed;
    if (now == null) {
      now = new ThreadLocal<>();
      borrowed = now;
    }
    return now;
  }

  private static Instant within(Instant moment) {
    if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
      throw new IllegalArgumentException(moment + " is not between " + EARLIEST + " and " + LATEST);
    }
    return moment;
  }

  /**
   * Milliseconds since the sandbox began, which go on even where the clock stands still; what the
   * clock was moved forward by is among them.
   */
  public long elapsedMillis() {
    return (System.nanoTime() - begunNanos) / 1_000_000 + skippedMillis;
  }
}
