package dev.understudy.contract;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is to be said against a contract: what was found while it was loaded, the examples that
 * their schemas refuse, and what no server could honour. It takes longer than loading does.
 */
public final class Lint {
  private Lint() {}

  /** Everything, in the order of the files. */
  public static List<Fault> of(Loaded loaded) {
    return Stream.of(loaded.findings(), ExampleCheck.of(loaded.contract()))
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Fault::at))
        .toList();
  }
}
