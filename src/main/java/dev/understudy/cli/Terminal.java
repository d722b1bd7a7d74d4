package dev.understudy.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command prints: UTF-8, and colours only where a person looks on.
 *
 * @param out what was asked for
 * @param err what went wrong
 * @param ansi whether to use colours
 */
record Terminal(PrintWriter out, PrintWriter err, Ansi ansi) {

  /** Standard output and error; NO_COLOR and a pipe switch colours off. */
  static Terminal ofThisProcess() {
    boolean colours =
        System.console() != null
            && System.getenv("NO_COLOR") == null
            && !"dumb".equals(System.getenv("TERM"));
    return new Terminal(
        writer(FileDescriptor.out), writer(FileDescriptor.err), colours ? Ansi.ON : Ansi.OFF);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
  }

  /** The text with picocli's marks ({@code @|bold …|@}) as colours, or without them. */
  String styled(String text) {
    return ansi.string(text);
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
