package dev.understudy.cli;

import java.util.stream.Stream;

/** In which form the findings of {@code lint} are written. */
enum LintFormat {
  HUMAN,
  JSON,
  SARIF,
  GITHUB;

  /** The lines of the report, as the terminal can show them. */
  Stream<String> lines(LintResult result, Terminal terminal) {
    return switch (this) {
      case HUMAN -> new LintText(terminal).lines(result);
      case JSON -> pretty(LintJson.of(result).toPrettyString());
      case SARIF -> pretty(Sarif.of(result).toPrettyString());
      case GITHUB -> result.findings().stream().map(GitHubCommand::of);
    };
  }

  private static Stream<String> pretty(String json) {
    return json.lines().map(Printable::of);
  }
}
