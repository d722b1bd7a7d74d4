package dev.understudy.cli;

import dev.understudy.contract.CodeFrame;
import dev.understudy.contract.Fault;
import dev.understudy.contract.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings for people, as compilers write them: the place, what is wrong, and the lines there. */
final class LintText {
  private final Terminal terminal;

  LintText(Terminal terminal) {
    this.terminal = terminal;
  }

  /** All of them, and how many there are. */
  Stream<String> lines(LintResult result) {
    Stream<String> findings =
        result.findings().stream().flatMap(fault -> Stream.concat(of(fault), Stream.of("")));
    return Stream.concat(findings, Stream.of(total(result)));
  }

  private Stream<String> of(Fault fault) {
    String severity = terminal.styled(style(fault.severity()), fault.severity().text());
    String place = terminal.styled("bold", Printable.of(fault.at().toString()));
    List<String> lines = new ArrayList<>();
    lines.add(
        place
            + ": "
            + severity
            + ": "
            + Printable.of(fault.message())
            + terminal.styled("faint", " [" + fault.rule() + "]"));
    fault.frame().map(CodeFrame::toString).ifPresent(frame -> frame.lines().forEach(lines::add));
    if (!fault.operations().isEmpty()) {
      String operations = String.join(", ", fault.operations());
      lines.add(Printable.of("not served because of that: " + operations));
    }
    return lines.stream();
  }

  private static String style(Severity severity) {
    return switch (severity) {
      case ERROR -> "bold,red";
      case WARNING -> "yellow";
      case NOTE -> "cyan";
    };
  }

  private static String total(LintResult result) {
    String files = counted(result.contracts().size(), "contract");
    if (result.findings().isEmpty()) {
      return "no findings in " + files;
    }
    return Stream.of(Severity.values())
            .map(severity -> counted(result.count(severity), severity.text()))
            .collect(Collectors.joining(", "))
        + " in "
        + files;
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
