package dev.understudy.schema;

import dev.understudy.schema.RegexProgram.Accept;
import dev.understudy.schema.RegexProgram.Fork;
import dev.understudy.schema.RegexProgram.Step;
import dev.understudy.schema.RegexProgram.Take;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/*
 * Whether some text leads from a place of a program back to it in two ways. Then it does so in 2^n
 * ways for n such texts in a row, and an engine that backtracks tries them all before it gives up.
 *
 * Two walkers read the same text, both beginning at that place: they are at a pair of places, and the
 * question is whether a pair of different ones lies on a circle through the pair of the place with
 * itself. Forks that lead to one place in two ways count as different, too.
 */
final class RegexAmbiguity {
  private static final int MOST_PLACES = 60;
  private static final int MOST_FORKS = 20_000;

  private final RegexProgram program;
  private final List<Integer> places = new ArrayList<>();
  private final BitSet[] next;
  private final BitSet[] twice;
  private final BitSet last = new BitSet();
  private int forks;

  private RegexAmbiguity(RegexProgram program, List<Integer> places) {
    this.program = program;
    this.places.addAll(places);
    next = new BitSet[places.size()];
    twice = new BitSet[places.size()];
    for (int i = 0; i < next.length; i++) {
      next[i] = new BitSet();
      twice[i] = new BitSet();
      reach(((Take) program.step(places.get(i))).next(), i, new BitSet(), new BitSet());
    }
  }

  /** Whether it is, as far as can be told of a program that is not large. */
  static boolean isIn(RegexProgram program) {
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at < program.size(); at++) {
      if (program.step(at) instanceof Take) {
        places.add(at);
      }
    }
    return places.size() <= MOST_PLACES && new RegexAmbiguity(program, places).found();
  }

  // Notes where a walker may be who has taken the character of a place. A repetition that took
  // nothing
  // is not begun again: no engine does. So nobody comes back to a fork who went on by its first
  // way.
  private void reach(int at, int from, BitSet firsts, BitSet seconds) {
    if (++forks > MOST_FORKS) {
      return;
    }
    Step step = program.step(at);
    if (step instanceof Take) {
      int place = places.indexOf(at);
      (next[from].get(place) ? twice[from] : next[from]).set(place);
    } else if (step instanceof Accept) {
      last.set(from); // found: there is nothing to go back for
    } else if (step instanceof Fork fork && !firsts.get(at)) {
      firsts.set(at);
      reach(fork.first(), from, firsts, seconds);
      firsts.clear(at);
      if (!seconds.get(at)) {
        seconds.set(at);
        reach(fork.second(), from, firsts, seconds);
        seconds.clear(at);
      }
    }
  }

  private boolean found() {
    boolean[][] together = together();
    for (int place = 0; place < next.length; place++) {
      if (!last.get(place) && isAmbiguous(place, together)) {
        return true;
      }
    }
    return false;
  }

  // Whether two places may take the same character.
  private boolean[][] together() {
    RegexAlphabet alphabet = new RegexAlphabet(program.sets());
    BitSet[] kinds = new BitSet[next.length];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = new BitSet();
      CodePoints points = ((Take) program.step(places.get(i))).points();
      for (int kind = 0; kind < alphabet.size(); kind++) {
        kinds[i].set(kind, points.contains(alphabet.sample(kind)));
      }
    }
    boolean[][] together = new boolean[kinds.length][kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      for (int j = 0; j < kinds.length; j++) {
        together[i][j] = kinds[i].intersects(kinds[j]);
      }
    }
    return together;
  }

  private boolean isAmbiguous(int place, boolean[][] together) {
    int size = next.length;
    int home = place * size + place;
    List<BitSet> before = new ArrayList<>();
    for (int i = 0; i < size * size; i++) {
      before.add(new BitSet());
    }
    BitSet ahead = new BitSet();
    Deque<Integer> waiting = new ArrayDeque<>(List.of(home));
    while (!waiting.isEmpty()) {
      int pair = waiting.remove();
      int one = pair / size;
      int other = pair % size;
      if (!together[one][other] || ahead.get(pair)) {
        continue;
      }
      ahead.set(pair);
      next[one].stream()
          .forEach(
              a ->
                  next[other].stream()
                      .forEach(
                          b -> {
                            before.get(a * size + b).set(pair);
                            waiting.add(a * size + b);
                          }));
    }
    return leadsHome(home, before);
  }

  private boolean leadsHome(int home, List<BitSet> before) {
    int size = next.length;
    BitSet seen = new BitSet();
    Deque<Integer> waiting = new ArrayDeque<>(List.of(home));
    while (!waiting.isEmpty()) {
      int pair = waiting.remove();
      int[] earlier = before.get(pair).stream().toArray();
      for (int from : earlier) {
        boolean apart = from / size != from % size;
        boolean forked = from / size == from % size && pair / size == pair % size;
        if (apart || (forked && twice[from / size].get(pair / size))) {
          return true;
        }
        if (!seen.get(from)) {
          seen.set(from);
          waiting.add(from);
        }
      }
    }
    return false;
  }
}
