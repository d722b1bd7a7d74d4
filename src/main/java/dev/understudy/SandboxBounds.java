package dev.understudy;

import dev.understudy.sandbox.Sandboxes;
import java.time.Duration;

/**
 * How many sandboxes there may be, and how large.
 *
 * @param maxSandboxes how many, the default one among them: 1 to 1,000,000
 * @param sandboxBytes how large their states may be together, about, beyond what they begin with
 * @param sandboxIdle after how long without use one is given up: a second to 365 days
 */
public record SandboxBounds(int maxSandboxes, long sandboxBytes, Duration sandboxIdle) {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(365);

  /** 20,000 of them with 384 MiB of state; an hour without use. */
  public static final SandboxBounds DEFAULT = of(Sandboxes.Bounds.DEFAULT);

  public SandboxBounds {
    if (maxSandboxes < 1 || maxSandboxes > 1_000_000) {
      throw new IllegalArgumentException(
          "maxSandboxes is " + maxSandboxes + ", not between 1 and 1000000");
    }
    if (sandboxBytes < 1) {
      throw new IllegalArgumentException("sandboxBytes is " + sandboxBytes + ", not at least 1");
    }
    if (sandboxIdle.compareTo(SHORTEST) < 0 || sandboxIdle.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "sandboxIdle is " + sandboxIdle.toMillis() + "ms, not between 1s and 365d");
    }
  }

  private static SandboxBounds of(Sandboxes.Bounds bounds) {
    return new SandboxBounds(bounds.most(), bounds.bytes(), bounds.idle());
  }

  /** The same with that many at most. */
  public SandboxBounds withMaxSandboxes(int most) {
    return new SandboxBounds(most, sandboxBytes, sandboxIdle);
  }

  /** The same with that many bytes of state at most. */
  public SandboxBounds withSandboxBytes(long most) {
    return new SandboxBounds(maxSandboxes, most, sandboxIdle);
  }

  /** The same with sandboxes given up after that time without use. */
  public SandboxBounds withSandboxIdle(Duration idle) {
    return new SandboxBounds(maxSandboxes, sandboxBytes, idle);
  }

  Sandboxes.Bounds bounds() {
    return new Sandboxes.Bounds(maxSandboxes, sandboxBytes, sandboxIdle);
  }
}
