package dev.understudy.cli;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.OptionalInt;
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
}
