package dev.understudy.cli;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What led to a failure, without a message that could pass for a line of its own. */
final class Trace {
  private static final int MOST_CAUSES = 5;
  private static final int MOST_FRAMES = 40;

  private Trace() {}

  /** The failure and its causes with their frames, without a line break at the end. */
  static String of(Throwable failure) {
    StringJoiner lines = new StringJoiner(System.lineSeparator());
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      lines.add((depth == 0 ? "  " : "  caused by ") + Printable.of(cause.toString()));
      StackTraceElement[] frames = cause.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
        lines.add("    at " + frames[i]);
      }
      cause = cause.getCause();
    }
    return lines.toString();
  }
}
