package dev.understudy.cli;

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

  Level level() {
    return level;
  }

  /** Whether the line of each request is among what is written. */
  boolean writesRequests() {
    return this == DEBUG || this == INFO;
  }
}
