package dev.understudy.schema;

import java.util.ArrayList;
import java.util.List;

/*
 * What each branch of an anyOf or oneOf had to complain about, and how to tell it. If one branch is
 * clearly the one that was meant, its violations are told as if it stood there alone: the branch
 * whose kind fits, that is, with the fewest violations of type, const and enum by the value itself
 * and its direct members. Otherwise a single sentence tells the first complaint of each.
 */
final class Attempts {

  private static final int TOLD = 4;

  private final Evaluation evaluation;
  private final int from;
  private final String pointer;
  private final List<List<Violation>> complaints = new ArrayList<>();

  Attempts(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.from = evaluation.found().size();
    this.pointer = evaluation.pointer();
  }

  /** Takes what the branch just tested has reported. */
  void next() {
    List<Violation> reported = evaluation.found().subList(from, evaluation.found().size());
    complaints.add(List.copyOf(reported));
    reported.clear();
  }

  void conclude(boolean matched, Alternatives alternatives) {
    if (evaluation.found().size() > from) {
      evaluation.found().subList(from, evaluation.found().size()).clear();
    }
    if (matched) {
      return;
    }
    int nearest = nearest();
    if (nearest >= 0) {
      evaluation.found().addAll(complaints.get(nearest));
    } else {
      evaluation.report(alternatives.site(), summary(alternatives));
    }
  }

  private int nearest() {
    int best = -1;
    long fewest = Long.MAX_VALUE;
    for (int i = 0; i < complaints.size(); i++) {
      long misfits = complaints.get(i).stream().filter(this::isOfKind).count();
      if (complaints.get(i).isEmpty() || misfits == fewest) {
        best = -1;
      } else if (misfits < fewest) {
        fewest = misfits;
        best = i;
      }
    }
    return best;
  }

  private boolean isOfKind(Violation violation) {
    boolean tag = violation.keyword().equals("const") || violation.keyword().equals("enum");
    boolean itself = violation.pointer().equals(pointer);
    return (itself && (tag || violation.keyword().equals("type")))
        || (tag && Pointers.parent(violation.pointer()).equals(pointer));
  }

  private String summary(Alternatives alternatives) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < Math.min(TOLD, complaints.size()); i++) {
      List<Violation> complaint = complaints.get(i);
      String first = complaint.isEmpty() ? "does not match" : relative(complaint.get(0));
      told.add(alternatives.names().get(i) + ": " + first);
    }
    String rest = complaints.size() > TOLD ? "; …" : "";
    return "matches none of %d alternatives (%s%s)"
        .formatted(complaints.size(), String.join("; ", told), rest);
  }

  private String relative(Violation violation) {
    String below = violation.pointer().substring(pointer.length());
    return below.isEmpty() ? violation.detail() : below + " " + violation.detail();
  }
}
