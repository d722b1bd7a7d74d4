package dev.understudy;

import dev.understudy.contract.Fault;
import java.lang.System.Logger.Level;
import java.util.List;

/** Tells what is wrong with a file that was saved, and not more of it than a person would read. */
final class SavedFaults {
  private static final int MOST = 10;

  private SavedFaults() {}

  static void tell(System.Logger log, List<Fault> faults) {
    faults.stream().limit(MOST).forEach(fault -> log.log(Level.WARNING, fault.toString()));
    if (faults.size() > MOST) {
      log.log(Level.WARNING, "and " + (faults.size() - MOST) + " faults more");
    }
  }
}
