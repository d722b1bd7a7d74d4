package dev.understudy.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command prints: UTF-8, and colours only where a person looks on.
 *
 * @param out what was asked for
 * @param err what went wrong
 * @param ansi whether to use colours
 */
record Terminal(PrintWriter out, PrintWriter err, Ansi ansi) {

  /** Standard output and error; NO_COLOR, a dumb terminal and a pipe switch colours off. */
  static Terminal ofThisProcess() {
    return new Terminal(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        colours(System.getenv(), isInteractive(System.console())));
  }

  /** Whether to use colours: NO_COLOR counts when it is set to anything (no-color.org). */
  static Ansi colours(Map<String, String> environment, boolean interactive) {
    boolean refused =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || "dumb".equals(environment.get("TERM"));
    return interactive && !refused ? Ansi.ON : Ansi.OFF;
  }

  // From JDK 22 on there may be a console without anybody looking on, and a method that says so.
  private static boolean isInteractive(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
  }

  /** The text in a style such as {@code bold,cyan}, or plain where there are no colours. */
  String styled(String style, String text) {
    if (!ansi.enabled()) {
      return text;
    }
    Ansi.IStyle[] styles = Ansi.Style.parse(style);
    return Ansi.Style.on(styles) + text + Ansi.Style.off(styles);
  }

  void say(String line) {
    out.println(line);
    out.flush();
  }

  void complain(String line) {
    err.println(line);
    err.flush();
  }
}
