package dev.understudy.cli;

/** How log lines are written: for people, or one JSON object each. */
enum LogFormat {
  HUMAN,
  JSON
}
