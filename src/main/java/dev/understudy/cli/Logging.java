package dev.understudy.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Has the log of the whole process written to standard error, a kind of line once a second. */
final class Logging extends Handler {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
  private static final int MOST_KINDS = 1_000;

  private final LineWriter out;
  private final LogFormat format;
  private final boolean traces;
  private final Map<String, Long> lastSecond = new ConcurrentHashMap<>();

  private Logging(LineWriter out, LogFormat format, boolean traces) {
    this.out = out;
    this.format = format;
    this.traces = traces;
  }

  /** From here on the log goes there. */
  static void begin(LineWriter out, LogFormat format, LogLevel level) {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(level == LogLevel.DEBUG ? LogLevel.INFO.level() : level.level());
    Logger.getLogger("dev.understudy").setLevel(level.level());
    root.addHandler(new Logging(out, format, level == LogLevel.DEBUG));
  }

  @Override
  public void publish(LogRecord entry) {
    if (isRepeated(entry)) {
      return;
    }
    out.write(format == LogFormat.JSON ? json(entry) : human(entry));
  }

  // A flood of the same event must not become a flood of lines.
  private boolean isRepeated(LogRecord entry) {
    String kind = entry.getLoggerName() + entry.getLevel();
    if (lastSecond.size() > MOST_KINDS) {
      lastSecond.clear();
    }
    long second = entry.getMillis() / 1_000;
    Long previous = lastSecond.put(kind, second);
    return previous != null && previous == second && !traces;
  }

  private String human(LogRecord entry) {
    String text =
        TIME.format(entry.getInstant())
            + " "
            + entry.getLevel().getName().toLowerCase(Locale.ROOT)
            + " "
            + Printable.of(String.valueOf(entry.getMessage()));
    return text + trace(entry);
  }

  private static String trace(LogRecord entry) {
    if (entry.getThrown() == null) {
      return "";
    }
    StringWriter trace = new StringWriter();
    entry.getThrown().printStackTrace(new PrintWriter(trace));
    return System.lineSeparator() + trace;
  }

  private static String json(LogRecord entry) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("time", entry.getInstant().toString());
    line.put("level", entry.getLevel().getName().toLowerCase(Locale.ROOT));
    line.put("logger", entry.getLoggerName());
    line.put("message", entry.getMessage());
    if (entry.getThrown() != null) {
      line.put("trace", trace(entry).strip());
    }
    return line.toString();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
