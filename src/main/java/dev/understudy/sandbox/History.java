package dev.understudy.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The states that a sandbox had before its latest changes, ten of them at most. */
final class History {
  private static final int MOST = 10;

  private @Nullable Deque<State> states; // most sandboxes never need one

  synchronized void push(State before) {
    Deque<State> all = states;
    if (all == null) {
      all = new ArrayDeque<>(4);
      states = all;
    }
    if (all.size() == MOST) {
      all.removeFirst();
    }
    all.addLast(before.lean());
  }

  /** The state before the last change; null where there was none. */
  synchronized @Nullable State pop() {
    return states == null ? null : states.pollLast();
  }

  synchronized void clear() {
    states = null;
  }
}
