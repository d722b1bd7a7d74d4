package dev.understudy.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.logging.LogRecord;

/**
 * Keeps a flood of events from becoming a flood of lines. Events are of the same class if they come
 * from the same logger with the same severity and read the same, or, with the loggers of others,
 * differ in their digits only: of those, one a second is let through. And where every event reads
 * differently, twenty a second of a logger are.
 */
final class Repeats {
  private static final String OURS = "dev.understudy.";
  private static final int MOST_CLASSES = 1_000;
  private static final int MOST_OF_A_SOURCE = 20;
  private static final int MOST_OF_A_TEXT = 300;

  private final Map<String, Count> counts = new HashMap<>();

  /** How often something came in that second, and how much of it was held back until now. */
  private record Count(long second, int let, int held) {

    Count next(long now, int most) {
      if (now != second) {
        return new Count(now, 1, 0);
      }
      return let < most ? new Count(now, let + 1, held) : new Count(now, let, held + 1);
    }

    boolean lets(Count before) {
      return second != before.second || let > before.let;
    }
  }

  /** Whether to write the event, and if so, how many like it were held back before. */
  synchronized OptionalInt admit(LogRecord entry) {
    if (counts.size() > MOST_CLASSES) {
      counts.clear();
    }
    long second = Math.floorDiv(entry.getMillis(), 1_000L);
    String logger = String.valueOf(entry.getLoggerName());
    String source = logger + " " + entry.getLevel();
    OptionalInt alike =
        admit(source + " " + shape(logger, String.valueOf(entry.getMessage())), second, 1);
    if (alike.isEmpty()) {
      return alike;
    }
    OptionalInt others = admit(source, second, MOST_OF_A_SOURCE);
    return others.isEmpty() ? others : OptionalInt.of(alike.getAsInt() + others.getAsInt());
  }

  private OptionalInt admit(String kind, long second, int most) {
    Count before = counts.getOrDefault(kind, new Count(Long.MIN_VALUE, 0, 0));
    Count after = before.next(second, most);
    counts.put(kind, after);
    return after.lets(before) ? OptionalInt.of(before.held()) : OptionalInt.empty();
  }

  // Digits of our own are places in files, and tell one fault from another.
  private static String shape(String logger, String message) {
    String start = message.substring(0, Math.min(MOST_OF_A_TEXT, message.length()));
    return logger.startsWith(OURS) ? start : start.replaceAll("[0-9]+", "#");
  }
}
