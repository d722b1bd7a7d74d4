package dev.understudy.schema;

import dev.understudy.schema.TextPattern.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/*
 * A deterministic automaton, made while it runs. A state is a set of places in the program; its row
 * says what each kind of character leads to, and the end of the text, which counts as a kind. A cell
 * holds where the next state's row begins, or FOUND or ABSENT once that is settled whatever follows,
 * or UNKNOWN: then the next state is worked out under the lock and written down. So a search is one
 * look-up a character. States, and with them all memory, are limited; what would need one more state
 * is given up.
 *
 * Rows are read without a lock. A cell changes once, from UNKNOWN to its only value, and depends on
 * no other memory, so a reader who misses the write just asks again under the lock. Rows that grow
 * are copied and published anew; the old ones are not written any more, so a cell never leads out of
 * the array it was read from.
 */
final class RegexAutomaton {

  private static final int MOST_STATES = 500;
  private static final int MOST_CELLS = 1 << 16;

  private static final int UNKNOWN = 0;
  private static final int FOUND = -1;
  private static final int ABSENT = -2;
  private static final int GIVEN_UP = -3;

  private final RegexProgram program;
  private final RegexAlphabet alphabet;
  private final byte[] latin1;
  private final int end;
  private final int width;
  private final int first;
  private final Map<BitSet, Integer> states = new HashMap<>();
  private final List<BitSet> places = new ArrayList<>();
  private volatile int[] rows;
  private volatile boolean full;

  private RegexAutomaton(RegexProgram program) {
    this.program = program;
    alphabet = new RegexAlphabet(program.sets());
    latin1 = alphabet.latin1();
    end = alphabet.size();
    width = end + 1;
    rows = new int[2 * width];
    places.add(new BitSet());
    first = program.accepts(program.start()) ? FOUND : added(program.start());
  }

  /** Empty when it would be too large. */
  static Optional<RegexAutomaton> of(RegexTree tree) {
    return RegexProgram.of(tree).map(RegexAutomaton::new);
  }

  /** Costs what the length of the text costs; too costly is what needs too many states. */
  Outcome find(String text) {
    int known = walk(text);
    return outcome(known == UNKNOWN ? explore(text) : known);
  }

  // Only reads, and calls nothing on its way through Latin-1, so that it is as quick as can be.
  private int walk(String text) {
    int[] known = rows;
    byte[] kinds = latin1;
    int state = first;
    int length = text.length();
    for (int at = 0; at < length && state > UNKNOWN; at++) {
      int c = text.charAt(at);
      int kind;
      if (c < kinds.length) {
        kind = kinds[c] & 0xff;
      } else {
        int codePoint = text.codePointAt(at);
        at += Character.charCount(codePoint) - 1;
        kind = alphabet.kind(codePoint);
      }
      state = known[state + kind];
    }
    return state > UNKNOWN ? known[state + end] : state;
  }

  private int explore(String text) {
    int state = first;
    for (int at = 0; at < text.length() && state > UNKNOWN; ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      state = next(state, alphabet.kind(codePoint));
    }
    return state > UNKNOWN ? next(state, end) : state;
  }

  private int next(int state, int kind) {
    int known = rows[state + kind];
    if (known != UNKNOWN) {
      return known;
    }
    return full ? GIVEN_UP : learn(state, kind);
  }

  private static Outcome outcome(int settled) {
    return switch (settled) {
      case FOUND -> Outcome.FOUND;
      case ABSENT -> Outcome.ABSENT;
      default -> Outcome.TOO_COSTLY;
    };
  }

  private synchronized int learn(int state, int kind) {
    BitSet from = places.get(state / width);
    int next = kind == end ? atEnd(from, state == first) : after(from, kind);
    if (next == GIVEN_UP) {
      full = true;
    } else {
      rows[state + kind] = next;
    }
    return next;
  }

  private int atEnd(BitSet from, boolean emptyText) {
    return program.acceptsAtEnd(from, emptyText) ? FOUND : ABSENT;
  }

  private int after(BitSet from, int kind) {
    BitSet reached = program.after(from, alphabet.sample(kind));
    if (program.accepts(reached)) {
      return FOUND;
    }
    if (reached.isEmpty()) {
      return ABSENT;
    }
    Integer known = states.get(reached);
    if (known != null) {
      return known;
    }
    if (states.size() >= Math.min(MOST_STATES, MOST_CELLS / width)) {
      return GIVEN_UP;
    }
    int state = added(reached);
    states.put(reached, state);
    return state;
  }

  private int added(BitSet reached) {
    int state = places.size() * width;
    places.add(reached);
    if (state + width > rows.length) {
      rows = Arrays.copyOf(rows, 2 * rows.length);
    }
    return state;
  }
}
