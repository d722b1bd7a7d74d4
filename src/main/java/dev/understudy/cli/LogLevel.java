package dev.understudy.cli;

import java.util.Locale;
import java.util.logging.Level;

/** From which severity on a line is written. */
enum LogLevel {
  DEBUG(Level.FINE),
  INFO(Level.INFO),
  WARN(Level.WARNING),
  ERROR(Level.SEVERE),
  OFF(Level.OFF);

  private final Level level;

  LogLevel(Level level) {
    this.level = level;
  }

  /** What the JDK calls it. */
  Level level() {
    return level;
  }

  /** What a person calls it, in a flag and in a line. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that a line of the JDK's level falls under. */
  static LogLevel of(Level severity) {
    int value = severity.intValue();
    if (value >= ERROR.level.intValue()) {
      return ERROR;
    }
    if (value >= WARN.level.intValue()) {
      return WARN;
    }
    return value >= INFO.level.intValue() ? INFO : DEBUG;
  }

  /** Whether the line of each request is among what is written. */
  boolean writesRequests() {
    return this == DEBUG || this == INFO;
  }
}
