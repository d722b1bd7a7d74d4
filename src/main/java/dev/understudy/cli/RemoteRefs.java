package dev.understudy.cli;

import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The flag that says where references in contracts may lead to. */
final class RemoteRefs {
  @Option(
      names = "--allow-remote-refs",
      paramLabel = "HOST[,HOST...]",
      split = ",",
      hideParamSyntax = true,
      description = "Hosts that references in contracts may lead to, or * for all. Default: none.")
  private List<String> hosts = List.of();

  /** The hosts; none by default. */
  Set<String> hosts() {
    return Set.copyOf(hosts);
  }
}
