package dev.understudy.validation;

import dev.understudy.exchange.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What a gate has to say of one message.
 *
 * @param findings where it breaks the contract
 * @param notes sentences: what was not checked
 */
record Judgement(List<Finding> findings, List<String> notes) {

  /** Nothing so far. */
  Judgement() {
    this(new ArrayList<>(0), new ArrayList<>(0));
  }

  /** All that the other one says, after what there is. */
  void add(Judgement other) {
    findings.addAll(other.findings);
    notes.addAll(other.notes);
  }
}
