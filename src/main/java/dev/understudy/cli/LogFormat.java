package dev.understudy.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** How lines are written: for people, or one JSON object each. */
enum LogFormat {
  HUMAN,
  JSON;

  /** A line that says just that. */
  String line(Instant time, LogLevel level, String message) {
    return this == HUMAN ? Printable.of(message) : text(object(time, level, message));
  }

  /** The object on one line, with nothing in it that steers a terminal. */
  static String text(ObjectNode object) {
    return Printable.of(object.toString());
  }

  /** What every JSON line begins with. */
  static ObjectNode object(Instant time, LogLevel level, String message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("time", time.toString())
        .put("level", level.text())
        .put("message", message);
  }
}
