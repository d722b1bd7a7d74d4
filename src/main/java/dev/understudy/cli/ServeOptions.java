package dev.understudy.cli;

import dev.understudy.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The flags of {@code serve}, as settings. */
final class ServeOptions {
  private static final Settings DEFAULT = Settings.DEFAULT;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
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
      description = "The world to start from: default, empty, agency, edge-cases, or your own.")
  private String scenario = DEFAULT.scenario();

  @Option(
      names = "--fixtures",
      paramLabel = "DIR",
      description =
          "A folder of scenarios, watched for changes. Default: the ones inside Understudy.")
  private @Nullable Path fixtures;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Makes ids and times repeat from run to run; the clock stands at the scenario's moment.")
  private @Nullable Long seed;

  @Option(
      names = "--clock",
      paramLabel = "TIME",
      converter = Moment.class,
      description = "Lets the clock stand still at that time, such as 2026-03-20T12:00:00Z.")
  private @Nullable Instant clock;

  @Option(
      names = "--rate-limit",
      paramLabel = "N|off",
      converter = Limit.class,
      description = "Calls a minute for each key. Default: 100.")
  private OptionalInt rateLimit = DEFAULT.rateLimit();

  @Option(
      names = "--cors",
      paramLabel = "ORIGIN|off",
      split = ",",
      arity = "1..*",
      description =
          "Web origins, beside those of this machine, whose pages may read answers; * for all.")
  private List<String> cors = DEFAULT.cors();

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      split = ",",
      description = "A name, beside localhost, that requests may be addressed to.")
  private List<String> allowedHosts = DEFAULT.allowedHosts();

  @Option(
      names = "--max-body",
      paramLabel = "BYTES",
      description = "The largest request body. Default: 1048576.")
  private int maxBody = DEFAULT.maxBody();

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      description = "How many connections may be open at a time. Default: 1024.")
  private int maxConnections = DEFAULT.maxConnections();

  @Option(
      names = "--journal-size",
      paramLabel = "N",
      description = "How many exchanges are remembered. Default: 1000.")
  private int journalSize = DEFAULT.journalSize();

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      description = "human or json: one line, or one object, for each request. Default: human.")
  private LogFormat logFormat = LogFormat.HUMAN;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description = "debug, info, warn, error or off. Default: info; requests are written at info.")
  private LogLevel logLevel = LogLevel.INFO;

  LogFormat logFormat() {
    return logFormat;
  }

  LogLevel logLevel() {
    return logLevel;
  }

  /** The settings; a value out of range is a fault of usage. */
  Settings settings() {
    try {
      return new Settings(
          host,
          port,
          scenario,
          Optional.ofNullable(fixtures),
          seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
          Optional.ofNullable(clock),
          rateLimit,
          cors,
          allowedHosts,
          maxBody,
          maxConnections,
          journalSize);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()));
    }
  }

  /** Reads a moment. */
  static final class Moment implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return Instant.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "'" + text + "' is not a time in UTC, such as 2026-03-20T12:00:00Z");
      }
    }
  }

  /** Reads a number, or {@code off}. */
  static final class Limit implements ITypeConverter<OptionalInt> {
    @Override
    public OptionalInt convert(String text) {
      if (text.toLowerCase(Locale.ROOT).equals("off")) {
        return OptionalInt.empty();
      }
      try {
        return OptionalInt.of(Integer.parseInt(text));
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + text + "' is neither a number nor off");
      }
    }
  }
}
