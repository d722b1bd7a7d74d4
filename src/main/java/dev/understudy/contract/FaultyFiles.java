package dev.understudy.contract;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Files that cannot be used, with all that is wrong in them. */
public final class FaultyFiles extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  /** All that was found, at least one. */
  public FaultyFiles(List<Fault> faults) {
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("no fault at all");
    }
    // What is used in several places is found wrong several times, and said once.
    this.faults = faults.stream().distinct().sorted(Comparator.comparing(Fault::at)).toList();
  }

  /** One line for each fault. */
  @Override
  public String getMessage() {
    return faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
  }

  /** What is wrong, in the order of the files. */
  public List<Fault> faults() {
    return faults;
  }
}
