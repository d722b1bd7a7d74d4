package dev.understudy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
 * @param http2Port a port that speaks HTTP/2 in clear text beside the other; 0 for any that is
 *     free, none for none
 * @param mocking what is mocked, and how its answers are made
 * @param controls what bends the answers from the start on
 * @param sandboxes how many sandboxes there may be, and how large
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
    int journalSize,
    OptionalInt http2Port,
    Mocking mocking,
    Controls controls,
    SandboxBounds sandboxes) {

  private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^/?#@\\s]+");
  private static final Pattern HOST_NAME = Pattern.compile("\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+");

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
          1_000,
          OptionalInt.empty(),
          Mocking.DEFAULT,
          Controls.DEFAULT,
          SandboxBounds.DEFAULT);

  public Settings {
    present("host", host);
    present("scenario", scenario);
    within("port", port, 0, 65_535);
    within("maxBody", maxBody, 1, 1 << 30);
    within("maxConnections", maxConnections, 1, 1_000_000);
    within("journalSize", journalSize, 1, 1_000_000);
    http2Port.ifPresent(number -> within("http2Port", number, 0, 65_535));
    rateLimit.ifPresent(limit -> within("rateLimit", limit, 1, Integer.MAX_VALUE));
    // Browsers write origins in lower case.
    cors = cors.stream().map(origin -> origin.toLowerCase(Locale.ROOT)).toList();
    cors.forEach(Settings::origin);
    if (cors.size() > 1 && cors.contains("off")) {
      throw new IllegalArgumentException(
          "cors is off and also " + others(cors) + "; say one of the two");
    }
    allowedHosts = List.copyOf(allowedHosts);
    allowedHosts.forEach(Settings::hostName);
  }

  private static void present(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is empty");
    }
  }

  private static void origin(String text) {
    if (!text.equals("off") && !text.equals("*") && !ORIGIN.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "cors is '"
              + text
              + "', not an origin such as https://app.example (without a path), * or off");
    }
  }

  private static void hostName(String text) {
    if (!HOST_NAME.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "allowedHosts is '"
              + text
              + "', not a name such as mock.example (without scheme and port)");
    }
  }

  private static String others(List<String> cors) {
    return cors.stream().filter(origin -> !origin.equals("off")).collect(Collectors.joining(", "));
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " is " + value + ", not between " + least + " and " + most);
    }
  }

  /** The same on another port. */
  public Settings withPort(int other) {
    Draft draft = new Draft(this);
    draft.port = other;
    return draft.settings();
  }

  /** The same with another scenario. */
  public Settings withScenario(String other) {
    Draft draft = new Draft(this);
    draft.scenario = other;
    return draft.settings();
  }

  /** The same with fixtures from that folder. */
  public Settings withFixtures(Path folder) {
    Draft draft = new Draft(this);
    draft.fixtures = Optional.of(folder);
    return draft.settings();
  }

  /** The same with that seed. */
  public Settings withSeed(long number) {
    Draft draft = new Draft(this);
    draft.seed = OptionalLong.of(number);
    return draft.settings();
  }

  /** The same with a clock that stands still. */
  public Settings withClock(Instant moment) {
    Draft draft = new Draft(this);
    draft.clock = Optional.of(moment);
    return draft.settings();
  }

  /** The same with another limit; none for no limit. */
  public Settings withRateLimit(OptionalInt limit) {
    Draft draft = new Draft(this);
    draft.rateLimit = limit;
    return draft.settings();
  }

  /** The same with other things mocked, or in another way. */
  public Settings withMocking(Mocking other) {
    Draft draft = new Draft(this);
    draft.mocking = other;
    return draft.settings();
  }

  /** The same with that bending the answers from the start on. */
  public Settings withControls(Controls other) {
    Draft draft = new Draft(this);
    draft.controls = other;
    return draft.settings();
  }

  /** The same with other bounds of sandboxes. */
  public Settings withSandboxes(SandboxBounds other) {
    Draft draft = new Draft(this);
    draft.sandboxes = other;
    return draft.settings();
  }

  /** The same with that many connections at a time. */
  public Settings withMaxConnections(int most) {
    Draft draft = new Draft(this);
    draft.maxConnections = most;
    return draft.settings();
  }

  /** The same with a port that speaks HTTP/2 in clear text. */
  public Settings withHttp2Port(int other) {
    Draft draft = new Draft(this);
    draft.http2Port = OptionalInt.of(other);
    return draft.settings();
  }

  /** A copy in the making: what may be changed in one, the rest as it was. */
  private static final class Draft {
    private final Settings before;
    private int port;
    private String scenario;
    private Optional<Path> fixtures;
    private OptionalLong seed;
    private Optional<Instant> clock;
    private OptionalInt rateLimit;
    private int maxConnections;
    private OptionalInt http2Port;
    private Mocking mocking;
    private Controls controls;
    private SandboxBounds sandboxes;

    Draft(Settings before) {
      this.before = before;
      port = before.port;
      scenario = before.scenario;
      fixtures = before.fixtures;
      seed = before.seed;
      clock = before.clock;
      rateLimit = before.rateLimit;
      maxConnections = before.maxConnections;
      http2Port = before.http2Port;
      mocking = before.mocking;
      controls = before.controls;
      sandboxes = before.sandboxes;
    }

    Settings settings() {
      return new Settings(
          before.host,
          port,
          scenario,
          fixtures,
          seed,
          clock,
          rateLimit,
          before.cors,
          before.allowedHosts,
          before.maxBody,
          maxConnections,
          before.journalSize,
          http2Port,
          mocking,
          controls,
          sandboxes);
    }
  }
}
