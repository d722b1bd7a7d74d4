package dev.understudy.sandbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The time of a sandbox: the real one, or one moment that lasts. */
public final class SandboxClock implements InstantSource {
  private final @Nullable Instant standing;
  private final long begunNanos = System.nanoTime();

  private SandboxClock(@Nullable Instant standing) {
    this.standing = standing;
  }

  /** The real time. */
  public static SandboxClock real() {
    return new SandboxClock(null);
  }

  /** A clock that stands still at that moment. */
  public static SandboxClock standingAt(Instant moment) {
    return new SandboxClock(Objects.requireNonNull(moment, "moment"));
  }

  @Override
  public Instant instant() {
    return standing == null ? Instant.now() : standing;
  }

  /** Milliseconds since the sandbox began, which go on even where the clock stands still. */
  public long elapsedMillis() {
    return (System.nanoTime() - begunNanos) / 1_000_000;
  }
}
