package dev.understudy.cli;

import dev.understudy.Mocking;
import dev.understudy.contract.Severity;
import dev.understudy.examples.Fill;
import dev.understudy.validation.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the values of flags are read, and what is said where they cannot be. */
final class Values {
  private Values() {}

  /** Reads a whole number. */
  static final class Whole implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      try {
        return Integer.valueOf(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException(
            "'" + text + "' is not a whole number up to " + Integer.MAX_VALUE);
      }
    }
  }

  /** Reads a whole number that may be very large. */
  static final class Large implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      try {
        return Long.valueOf(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + text + "' is not a whole number, such as 42");
      }
    }
  }

  /** Reads a size: bytes, or so many kibibytes, mebibytes or gibibytes. */
  static final class Size implements ITypeConverter<Long> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,12})([kmg]?)");

    @Override
    public Long convert(String text) {
      Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
      if (!form.matches()) {
        throw new TypeConversionException("'" + text + "' is not a size such as 64k, 384m or 1g");
      }
      int power = "kmg".indexOf(form.group(2)) + 1;
      return Long.parseLong(form.group(1)) << (form.group(2).isEmpty() ? 0 : 10 * power);
    }
  }

  /** Reads how long something takes. */
  static final class Span implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

    @Override
    public Duration convert(String text) {
      Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
      if (!form.matches()) {
        throw new TypeConversionException(
            "'" + text + "' is not a duration such as 90s, 30m, 2h or 1d");
      }
      long count = Long.parseLong(form.group(1));
      return switch (form.group(2)) {
        case "ms" -> Duration.ofMillis(count);
        case "s" -> Duration.ofSeconds(count);
        case "m" -> Duration.ofMinutes(count);
        case "h" -> Duration.ofHours(count);
        default -> Duration.ofDays(count);
      };
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
      if (text.equalsIgnoreCase("off")) {
        return OptionalInt.empty();
      }
      try {
        return OptionalInt.of(Integer.parseInt(text));
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + text + "' is neither a whole number nor off");
      }
    }
  }

  /** Reads the format of the log. */
  static final class Format implements ITypeConverter<LogFormat> {
    @Override
    public LogFormat convert(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "human" -> LogFormat.HUMAN;
        case "json" -> LogFormat.JSON;
        default -> throw new TypeConversionException("'" + text + "' is neither human nor json");
      };
    }
  }

  /** Reads a severity. */
  static final class Level implements ITypeConverter<LogLevel> {
    @Override
    public LogLevel convert(String text) {
      for (LogLevel level : LogLevel.values()) {
        if (level.text().equalsIgnoreCase(text)) {
          return level;
        }
      }
      throw new TypeConversionException(
          "'" + text + "' is not one of debug, info, warn, error, off");
    }
  }

  /** Reads where a contract is put. */
  static final class Mounted implements ITypeConverter<Mocking.Place> {
    @Override
    public Mocking.Place convert(String text) {
      int at = text.indexOf('=');
      if (!text.startsWith("/") || at < 2 || at == text.length() - 1) {
        throw new TypeConversionException(
            "'" + text + "' is not a path and a file, such as /shop=shop.yaml");
      }
      String prefix = text.substring(0, at).replaceFirst("/$", "");
      return new Mocking.Place(Optional.of(prefix), Path.of(text.substring(at + 1)));
    }
  }

  /** Reads which members are made. */
  static final class Filling implements ITypeConverter<Fill> {
    @Override
    public Fill convert(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "required" -> Fill.REQUIRED;
        case "all" -> Fill.ALL;
        default -> throw new TypeConversionException("'" + text + "' is neither required nor all");
      };
    }
  }

  /** Reads how strict it is. */
  static final class Strictness implements ITypeConverter<Profile> {
    @Override
    public Profile convert(String text) {
      for (Profile profile : Profile.values()) {
        if (profile.name().equalsIgnoreCase(text)) {
          return profile;
        }
      }
      throw new TypeConversionException("'" + text + "' is not one of strict, default, lenient");
    }
  }

  /** On or off: picocli takes a boolean for a flag without a value. */
  enum OnOff {
    ON,
    OFF
  }

  /** Reads on or off. */
  static final class Switch implements ITypeConverter<OnOff> {
    @Override
    public OnOff convert(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "on" -> OnOff.ON;
        case "off" -> OnOff.OFF;
        default -> throw new TypeConversionException("'" + text + "' is neither on nor off");
      };
    }
  }

  /** Reads in which form findings are written. */
  static final class Report implements ITypeConverter<LintFormat> {
    @Override
    public LintFormat convert(String text) {
      for (LintFormat format : LintFormat.values()) {
        if (format.name().equalsIgnoreCase(text)) {
          return format;
        }
      }
      throw new TypeConversionException("'" + text + "' is not one of human, json, sarif, github");
    }
  }

  /** Reads in which form routes are written. */
  static final class RoutesForm implements ITypeConverter<RoutesFormat> {
    @Override
    public RoutesFormat convert(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "human" -> RoutesFormat.HUMAN;
        case "json" -> RoutesFormat.JSON;
        default -> throw new TypeConversionException("'" + text + "' is neither human nor json");
      };
    }
  }

  /** Reads how much a finding matters. */
  static final class Weight implements ITypeConverter<Severity> {
    @Override
    public Severity convert(String text) {
      for (Severity severity : Severity.values()) {
        if (severity.text().equalsIgnoreCase(text)) {
          return severity;
        }
      }
      throw new TypeConversionException("'" + text + "' is not one of error, warning, note");
    }
  }
}
