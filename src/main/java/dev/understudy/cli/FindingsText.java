package dev.understudy.cli;

import dev.understudy.contract.CodeFrame;
import dev.understudy.contract.Fault;
import dev.understudy.contract.Severity;
import java.time.Instant;
import java.util.List;

/** What was found wrong with contracts, for whoever starts a server on them. */
final class FindingsText {
  private static final int MOST = 12;

  private final Terminal terminal;
  private final LogFormat format;

  FindingsText(Terminal terminal, LogFormat format) {
    this.terminal = terminal;
    this.format = format;
  }

  /** Tells the errors with their lines, as operations are missing by them, and counts the rest. */
  void show(List<Fault> findings) {
    List<Fault> errors =
        findings.stream().filter(fault -> fault.severity() == Severity.ERROR).toList();
    errors.stream().limit(MOST).forEach(this::one);
    long others = findings.size() - Math.min(MOST, errors.size());
    if (others > 0) {
      sentence(
          others
              + (others == 1 ? " finding" : " findings")
              + " more in the contracts; understudy lint FILE tells all");
    }
  }

  private void one(Fault fault) {
    if (format == LogFormat.JSON) {
      terminal.complain(FaultLine.json(fault));
      return;
    }
    terminal.complain(Printable.of(fault.toString()));
    fault.frame().map(CodeFrame::toString).ifPresent(terminal::complain);
    if (!fault.operations().isEmpty()) {
      sentence("not served because of that: " + String.join(", ", fault.operations()));
    }
  }

  private void sentence(String text) {
    String line = format.line(Instant.now(), LogLevel.WARN, text);
    terminal.complain(format == LogFormat.HUMAN ? "understudy: " + line : line);
  }
}
