package dev.understudy.validation;

import dev.understudy.exchange.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gate has to say of one request; of most it is nothing, and then it holds nothing. */
final class Judgement {
  private @Nullable List<Finding> findings;
  private @Nullable List<String> notes;

  /** Where the request breaks the contract; to be added to. */
  List<Finding> findings() {
    if (findings == null) {
      findings = new ArrayList<>();
    }
    return findings;
  }

  /** What was not checked, in sentences; to be added to. */
  List<String> notes() {
    if (notes == null) {
      notes = new ArrayList<>();
    }
    return notes;
  }

  boolean hasFindings() {
    return findings != null && !findings.isEmpty();
  }

  boolean hasNotes() {
    return notes != null && !notes.isEmpty();
  }
}
