package dev.understudy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Every option of a running Understudy.
 *
 * @param host the address to listen on
 * @param port the port of the mocked API; 0 for any that is free
 * @param scenario the fixture folder that the world starts from
 * @param fixtures where the scenarios are; none for the ones that Understudy brings
 * @param seed with it, ids and times repeat exactly from run to run
 * @param clock the moment at which the clock stands still; none for the real time, or, with a seed,
 *     for the scenario's own moment
 * @param rateLimit calls a minute for each key; none for no limit
 * @param cors web origins beside the loopback ones whose pages may read answers; {@code off} for
 *     none at all
 * @param allowedHosts names beside the loopback ones that a request may be addressed to
 * @param maxBody the largest request body, in bytes
 * @param maxConnections how many connections may be open at a time
 * @param journalSize how many exchanges are remembered
 */
public record Settings(
    String host,
    int port,
    String scenario,
    Optional<Path> fixtures,
    OptionalLong seed,
    Optional<Instant> clock,
    OptionalInt rateLimit,
    List<String> cors,
    List<String> allowedHosts,
    int maxBody,
    int maxConnections,
    int journalSize) {

  /** What holds where nothing else is said. */
  public static final Settings DEFAULT =
      new Settings(
          "127.0.0.1",
          4010,
          "default",
          Optional.empty(),
          OptionalLong.empty(),
          Optional.empty(),
          OptionalInt.of(100),
          List.of(),
          List.of(),
          1 << 20,
          1_024,
          1_000);

  public Settings {
    within("port", port, 0, 65_535);
    within("maxBody", maxBody, 1, 1 << 30);
    within("maxConnections", maxConnections, 1, 1_000_000);
    within("journalSize", journalSize, 1, 1_000_000);
    rateLimit.ifPresent(limit -> within("rateLimit", limit, 1, Integer.MAX_VALUE));
    cors = List.copyOf(cors);
    allowedHosts = List.copyOf(allowedHosts);
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " is " + value + ", not between " + least + " and " + most);
    }
  }

  /** The same on another port. */
  public Settings withPort(int other) {
    return new Settings(
        host,
        other,
        scenario,
        fixtures,
        seed,
        clock,
        rateLimit,
        cors,
        allowedHosts,
        maxBody,
        maxConnections,
        journalSize);
  }

  /** The same with another scenario. */
  public Settings withScenario(String other) {
    return new Settings(
        host,
        port,
        other,
        fixtures,
        seed,
        clock,
        rateLimit,
        cors,
        allowedHosts,
        maxBody,
        maxConnections,
        journalSize);
  }

  /** The same with fixtures from that folder. */
  public Settings withFixtures(Path folder) {
    return new Settings(
        host,
        port,
        scenario,
        Optional.of(folder),
        seed,
        clock,
        rateLimit,
        cors,
        allowedHosts,
        maxBody,
        maxConnections,
        journalSize);
  }

  /** The same with that seed. */
  public Settings withSeed(long number) {
    return new Settings(
        host,
        port,
        scenario,
        fixtures,
        OptionalLong.of(number),
        clock,
        rateLimit,
        cors,
        allowedHosts,
        maxBody,
        maxConnections,
        journalSize);
  }

  /** The same with a clock that stands still. */
  public Settings withClock(Instant moment) {
    return new Settings(
        host,
        port,
        scenario,
        fixtures,
        seed,
        Optional.of(moment),
        rateLimit,
        cors,
        allowedHosts,
        maxBody,
        maxConnections,
        journalSize);
  }

  /** The same with another limit; none for no limit. */
  public Settings withRateLimit(OptionalInt limit) {
    return new Settings(
        host,
        port,
        scenario,
        fixtures,
        seed,
        clock,
        limit,
        cors,
        allowedHosts,
        maxBody,
        maxConnections,
        journalSize);
  }
}
