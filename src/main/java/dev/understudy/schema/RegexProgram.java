package dev.understudy.schema;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/*
 * A regular expression as a non-deterministic automaton (Thompson's): it is at many steps at once.
 * Forks and anchors are gone through without a character; what is left to wait at are the steps that
 * take a character, the ends of the text, and acceptance.
 */
final class RegexProgram {

  /** What can be done at a place of the program. */
  sealed interface Step {}

  record Take(CodePoints points, int next) implements Step {}

  record Fork(int first, int second) implements Step {}

  record AtStart(int next) implements Step {}

  record AtEnd(int next) implements Step {}

  record Accept() implements Step {}

  private static final int MOST_STEPS = 1_000;
  private static final int ACCEPT = 0;

  private final List<Step> steps = new ArrayList<>();
  private final int entry;

  private RegexProgram(RegexTree tree) {
    add(new Accept());
    entry = tree.compile(this, ACCEPT);
  }

  /** Empty when it would be too large. */
  static Optional<RegexProgram> of(RegexTree tree) {
    return tree.steps() > MOST_STEPS ? Optional.empty() : Optional.of(new RegexProgram(tree));
  }

  int add(Step step) {
    steps.add(step);
    return steps.size() - 1;
  }

  void replace(int at, Step step) {
    steps.set(at, step);
  }

  /** How many steps it has. */
  int size() {
    return steps.size();
  }

  Step step(int at) {
    return steps.get(at);
  }

  /** The sets of code points that its steps take. */
  List<CodePoints> sets() {
    return steps.stream()
        .filter(Take.class::isInstance)
        .map(step -> ((Take) step).points())
        .distinct()
        .toList();
  }

  /** Where a search stands before the first character. */
  BitSet start() {
    BitSet entries = new BitSet();
    entries.set(entry);
    return settled(entries, true, false);
  }

  /** Where it stands after one more, beginning anew there as well. */
  BitSet after(BitSet places, int codePoint) {
    BitSet reached = new BitSet();
    reached.set(entry);
    for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
      if (steps.get(at) instanceof Take take && take.points().contains(codePoint)) {
        reached.set(take.next());
      }
    }
    return settled(reached, false, false);
  }

  boolean accepts(BitSet places) {
    return places.get(ACCEPT);
  }

  /** Whether the text may end there; the empty text starts and ends at once. */
  boolean acceptsAtEnd(BitSet places, boolean emptyText) {
    return accepts(settled(places, emptyText, true));
  }

  private BitSet settled(BitSet places, boolean atStart, boolean atEnd) {
    BitSet ahead = (BitSet) places.clone();
    BitSet seen = new BitSet();
    BitSet waiting = new BitSet();
    for (int at = ahead.nextSetBit(0); at >= 0; at = ahead.nextSetBit(0)) {
      ahead.clear(at);
      if (seen.get(at)) {
        continue;
      }
      seen.set(at);
      Step step = steps.get(at);
      if (step instanceof Fork fork) {
        ahead.set(fork.first());
        ahead.set(fork.second());
      } else if (step instanceof AtStart start) {
        if (atStart) {
          ahead.set(start.next());
        }
      } else if (step instanceof AtEnd end && atEnd) {
        ahead.set(end.next());
      } else {
        waiting.set(at);
      }
    }
    return waiting;
  }
}
