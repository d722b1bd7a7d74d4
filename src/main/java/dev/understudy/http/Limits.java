package dev.understudy.http;

import java.time.Duration;

/**
 * How much the edge takes from a client.
 *
 * @param bodyBytes the largest body, in bytes
 * @param connections how many may be open at a time
 * @param headTime how long a connection may take to send the head of its first request
 * @param bodyTime how long a request may take to send its body
 * @param idleTime how long a connection may be silent
 */
public record Limits(
    int bodyBytes, int connections, Duration headTime, Duration bodyTime, Duration idleTime) {

  /** What suits one machine: 1 MiB, 1,024 connections, 10 s, 30 s, 60 s. */
  public static final Limits DEFAULT =
      new Limits(
          1 << 20, 1_024, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60));

  public Limits {
    if (bodyBytes < 1 || connections < 1) {
      throw new IllegalArgumentException("a limit must be at least 1");
    }
  }

  /** The same, with that as the largest body. */
  public Limits withBodyBytes(int bytes) {
    return new Limits(bytes, connections, headTime, bodyTime, idleTime);
  }

  /** The same, with that many connections at a time. */
  public Limits withConnections(int most) {
    return new Limits(bodyBytes, most, headTime, bodyTime, idleTime);
  }
}
