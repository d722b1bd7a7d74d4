package dev.understudy.cli;

import dev.understudy.Mocking;
import dev.understudy.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags of {@code serve}, as settings. */
final class ServeOptions {
  private static final Settings DEFAULT = Settings.DEFAULT;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      converter = Values.Whole.class,
      description = "The port; 0 picks one that is free. Default: 4010.")
  private int port = DEFAULT.port();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The address to listen on. Default: 127.0.0.1, which only this machine reaches.")
  private String host = DEFAULT.host();

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description =
          "The world to start from: default, empty, agency, edge-cases, or one of your own in"
              + " --fixtures. Default: default.")
  private String scenario = DEFAULT.scenario();

  @Option(
      names = "--fixtures",
      paramLabel = "DIR",
      description =
          "A folder of scenarios, each a folder itself, watched for changes. Default: the ones"
              + " inside Understudy.")
  private @Nullable Path fixtures;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Values.Large.class,
      description =
          "A number from which ids are made, so that they repeat from run to run; the clock then"
              + " stands at the scenario's moment, unless --clock says another.")
  private @Nullable Long seed;

  @Option(
      names = "--clock",
      paramLabel = "TIME",
      converter = Values.Moment.class,
      description =
          "Lets the API's clock stand still, such as at 2026-03-20T12:00:00Z. Default: it goes,"
              + " unless there is a seed.")
  private @Nullable Instant clock;

  @Option(
      names = "--rate-limit",
      paramLabel = "N|off",
      converter = Values.Limit.class,
      description =
          "Requests a minute for each key, or off for no limit, as a FILE has it. Default: 100.")
  private @Nullable OptionalInt rateLimit;

  @Option(
      names = "--cors",
      paramLabel = "ORIGIN[,ORIGIN...]|off",
      arity = "1..*",
      split = ",",
      hideParamSyntax = true,
      description =
          "Origins such as https://app.example whose web pages may read answers, beside those of"
              + " this machine; * for all, off for none. May be given several times.")
  private List<String> cors = DEFAULT.cors();

  @Option(
      names = "--allow-host",
      paramLabel = "NAME[,NAME...]",
      split = ",",
      hideParamSyntax = true,
      description =
          "A name or address, beside localhost, that requests may be addressed to; others are"
              + " answered 421. May be given several times.")
  private List<String> allowedHosts = DEFAULT.allowedHosts();

  @Option(
      names = "--max-body",
      paramLabel = "BYTES",
      converter = Values.Whole.class,
      description = "The largest request body. Default: 1048576.")
  private int maxBody = DEFAULT.maxBody();

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      converter = Values.Whole.class,
      description = "How many connections may be open at a time. Default: 1024.")
  private int maxConnections = DEFAULT.maxConnections();

  @Option(
      names = "--journal-size",
      paramLabel = "N",
      converter = Values.Whole.class,
      description = "How many exchanges are remembered. Default: 1000.")
  private int journalSize = DEFAULT.journalSize();

  @Option(
      names = "--http2-port",
      paramLabel = "N",
      converter = Values.Whole.class,
      description =
          "A port that speaks HTTP/2 in clear text (h2c), with prior knowledge or after an upgrade;"
              + " 0 picks one that is free. Default: none.")
  private @Nullable Integer http2Port;

  @Mixin private final MockingOptions mocking = new MockingOptions();

  @Mixin private final FaultOptions faults = new FaultOptions();

  @Mixin private final ControlOptions control = new ControlOptions();

  @Mixin private final SandboxOptions sandboxes = new SandboxOptions();

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      converter = Values.Format.class,
      description = "human or json: one line, or one object, for each request. Default: human.")
  private LogFormat logFormat = LogFormat.HUMAN;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      converter = Values.Level.class,
      description = "debug, info, warn, error or off. Default: info; requests are written at info.")
  private LogLevel logLevel = LogLevel.INFO;

  /** Whether each answer is explained. */
  boolean explains() {
    return mocking.explains();
  }

  LogFormat logFormat() {
    return logFormat;
  }

  LogLevel logLevel() {
    return logLevel;
  }

  /** The settings; a value that they refuse is a fault of usage. */
  Settings settings() {
    try {
      Mocking mocked = mocking.mocking(seed == null ? 0 : seed);
      boolean files = !mocked.contracts().isEmpty();
      return new Settings(
          host,
          port,
          scenario,
          Optional.ofNullable(fixtures),
          seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
          Optional.ofNullable(clock),
          rateLimit == null ? (files ? OptionalInt.empty() : DEFAULT.rateLimit()) : rateLimit,
          cors,
          allowedHosts,
          maxBody,
          maxConnections,
          journalSize,
          http2Port == null ? OptionalInt.empty() : OptionalInt.of(http2Port),
          mocked,
          control.with(faults.controls(), port),
          sandboxes.bounds());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), asFlag(String.valueOf(e.getMessage())));
    }
  }

  // Settings call their parts by name; a person here knows flags.
  private static String asFlag(String message) {
    int end = message.indexOf(' ');
    String name = message.substring(0, end).replace("allowedHosts", "allowHost");
    String flag = "--" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return flag + message.substring(end);
  }
}
