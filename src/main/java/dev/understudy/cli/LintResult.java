package dev.understudy.cli;

import dev.understudy.contract.Fault;
import dev.understudy.contract.Severity;
import java.util.List;

/**
 * What {@code lint} found.
 *
 * @param contracts the files that were looked at, as they were named
 * @param findings what is wrong with them, file by file
 * @param readable whether all of them could be read, and are OpenAPI
 */
record LintResult(List<String> contracts, List<Fault> findings, boolean readable) {

  LintResult {
    contracts = List.copyOf(contracts);
    // A file that several contracts refer to is told of once.
    findings = findings.stream().distinct().toList();
  }

  /** How many findings matter just that much. */
  long count(Severity severity) {
    return findings.stream().filter(fault -> fault.severity() == severity).count();
  }

  /** The exit code, where what matters that much, or more, is a failure. */
  int exitCode(Severity threshold) {
    if (!readable) {
      return ExitCode.USAGE;
    }
    boolean failed =
        findings.stream().anyMatch(fault -> fault.severity().compareTo(threshold) <= 0);
    return failed ? ExitCode.FINDINGS : ExitCode.DONE;
  }
}
