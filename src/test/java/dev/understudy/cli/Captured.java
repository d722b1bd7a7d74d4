package dev.understudy.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** A terminal that keeps what was printed. */
record Captured(StringWriter out, StringWriter err) {

  Captured() {
    this(new StringWriter(), new StringWriter());
  }

  Terminal terminal() {
    return terminal(Ansi.OFF);
  }

  Terminal terminal(Ansi ansi) {
    return new Terminal(new PrintWriter(out), new PrintWriter(err), ansi);
  }

  List<String> lines() {
    return out.toString().lines().toList();
  }

  List<String> complaints() {
    return err.toString().lines().toList();
  }
}
