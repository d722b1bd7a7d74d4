package dev.understudy.cli;

import dev.understudy.contract.Fault;
import dev.understudy.contract.Severity;

/**
 * A finding as a workflow command of GitHub Actions, which shows it at its line of a pull request.
 */
final class GitHubCommand {
  private GitHubCommand() {}

  static String of(Fault fault) {
    String level = fault.severity() == Severity.NOTE ? "notice" : fault.severity().text();
    return Printable.of(
        "::"
            + level
            + " file="
            + property(fault.at().file().replace('\\', '/'))
            + ",line="
            + fault.at().line()
            + ",col="
            + fault.at().column()
            + ",title="
            + property(fault.rule())
            + "::"
            + data(message(fault)));
  }

  private static String message(Fault fault) {
    return fault.operations().isEmpty()
        ? fault.message()
        : fault.message()
            + "\nnot served because of that: "
            + String.join(", ", fault.operations());
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
