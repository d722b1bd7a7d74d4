package dev.understudy.http;

import java.time.Duration;

/**
 * How much the edge takes from a client.
 *
 * @param bodyBytes the largest body, in bytes
 * @param connections how many may be open at a time
 * @param headTime how long a request may take to send its head, the first one counted from the
 *     start of its connection
 * @param bodyTime how long a request may take to send its body
 * @param idleTime how long a connection may be silent
 * @param lingerTime how long a client may take to read the last answer before it is cut off
 */
public record Limits(
    int bodyBytes,
    int connections,
    Duration headTime,
    Duration bodyTime,
    Duration idleTime,
    Duration lingerTime) {
  private static final long LONGEST_SWEEP = 1_000;

  /** What suits one machine: 1 MiB, 1,024 connections, 10 s, 30 s, 60 s, 1 s. */
  public static final Limits DEFAULT =
      new Limits(
          1 << 20,
          1_024,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofSeconds(1));

  public Limits {
    if (bodyBytes < 1 || connections < 1) {
      throw new IllegalArgumentException("a limit must be at least 1");
    }
  }

  /** The same, with that as the largest body. */
  public Limits withBodyBytes(int bytes) {
    return new Limits(bytes, connections, headTime, bodyTime, idleTime, lingerTime);
  }

  /** The same, with that many connections at a time. */
  public Limits withConnections(int most) {
    return new Limits(bodyBytes, most, headTime, bodyTime, idleTime, lingerTime);
  }

  /** The same, with that time for a head. */
  public Limits withHeadTime(Duration most) {
    return new Limits(bodyBytes, connections, most, bodyTime, idleTime, lingerTime);
  }

  /** The same, with that time for a body. */
  public Limits withBodyTime(Duration most) {
    return new Limits(bodyBytes, connections, headTime, most, idleTime, lingerTime);
  }

  /** The same, with that time of silence. */
  public Limits withIdleTime(Duration most) {
    return new Limits(bodyBytes, connections, headTime, bodyTime, most, lingerTime);
  }

  /** How often to look for who is late, in milliseconds: a lateness of a quarter is let pass. */
  long sweepMillis() {
    long shortest = Math.min(headTime.toMillis(), bodyTime.toMillis());
    return Math.max(1, Math.min(LONGEST_SWEEP, shortest / 4));
  }
}
