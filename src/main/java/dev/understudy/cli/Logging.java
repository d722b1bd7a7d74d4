package dev.understudy.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Has the log of the whole process written to standard error, a kind of line once a second. */
final class Logging extends Handler {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

  private final LineWriter out;
  private final LogFormat format;
  private final boolean all;
  private final Repeats repeats = new Repeats();

  private final List<Logger> held = new ArrayList<>();

  Logging(LineWriter out, LogFormat format, LogLevel level) {
    this.out = out;
    this.format = format;
    this.all = level == LogLevel.DEBUG;
  }

  /** From here on the log goes there. */
  static void begin(LineWriter out, LogFormat format, LogLevel level) {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(level == LogLevel.DEBUG ? LogLevel.INFO.level() : level.level());
    Logging logging = new Logging(out, format, level);
    logging.set("dev.understudy", level.level());
    // It warns, with a stack trace, of a client that comes in the moment in which the door closes.
    logging.set("io.netty.bootstrap", level == LogLevel.DEBUG ? Level.INFO : Level.SEVERE);
    root.addHandler(logging);
  }

  // The JDK forgets the level of a logger that nobody holds.
  private void set(String name, Level level) {
    Logger logger = Logger.getLogger(name);
    logger.setLevel(level);
    held.add(logger);
  }

  @Override
  public void publish(LogRecord entry) {
    OptionalInt left = all ? OptionalInt.of(0) : repeats.admit(entry);
    if (left.isPresent()) {
      String message = String.valueOf(entry.getMessage());
      String text =
          left.getAsInt() > 0 ? message + " (and " + left.getAsInt() + " more like it)" : message;
      out.write(format == LogFormat.JSON ? json(entry, text) : human(entry, text));
    }
  }

  private static String human(LogRecord entry, String text) {
    String line =
        TIME.format(entry.getInstant())
            + " "
            + LogLevel.of(entry.getLevel()).text()
            + " "
            + Printable.of(text);
    return entry.getThrown() == null
        ? line
        : line + System.lineSeparator() + Trace.of(entry.getThrown());
  }

  private static String json(LogRecord entry, String text) {
    ObjectNode line =
        LogFormat.object(entry.getInstant(), LogLevel.of(entry.getLevel()), text)
            .put("logger", entry.getLoggerName());
    if (entry.getThrown() != null) {
      line.put("trace", Trace.of(entry.getThrown()));
    }
    return LogFormat.text(line);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
