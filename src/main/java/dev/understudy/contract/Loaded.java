package dev.understudy.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A contract that was loaded, and what was found on the way.
 *
 * @param contract all operations that can be used
 * @param findings what is wrong, in the order of the files
 * @param files every local file that was read, or looked for and not found; absolute
 */
public record Loaded(Contract contract, List<Fault> findings, Set<Path> files) {

  public Loaded {
    findings = List.copyOf(findings);
    files = Set.copyOf(files);
  }

  /** The findings that disable something. */
  public List<Fault> errors() {
    return findings.stream().filter(fault -> fault.severity() == Severity.ERROR).toList();
  }

  /**
   * The contract, where every operation of it can be used.
   *
   * @throws FaultyFiles with the errors, if there are any
   */
  public Contract strict() {
    List<Fault> errors = errors();
    if (!errors.isEmpty()) {
      throw new FaultyFiles(errors);
    }
    return contract;
  }
}
