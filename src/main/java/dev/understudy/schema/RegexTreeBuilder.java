package dev.understudy.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Grows the tree of an expression while that is read, unless something in it fits no tree. */
final class RegexTreeBuilder {

  private static final int DEEPEST = 200;

  private final Deque<Level> levels = new ArrayDeque<>();
  private boolean known = true;

  /** An open group, or the whole: the branches before, and the items of the present one. */
  private record Level(List<RegexTree> branches, List<RegexTree> items) {

    Level() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void branch() {
      branches.add(items.size() == 1 ? items.get(0) : new RegexTree.Sequence(items));
      items.clear();
    }

    RegexTree tree() {
      branch();
      return branches.size() == 1 ? branches.get(0) : new RegexTree.Choice(branches);
    }
  }

  RegexTreeBuilder() {
    levels.push(new Level());
  }

  void unknown() {
    known = false;
  }

  void add(RegexTree item) {
    levels.element().items().add(item);
  }

  void alternative() {
    levels.element().branch();
  }

  void open() {
    known &= levels.size() < DEEPEST;
    levels.push(new Level());
  }

  void close() {
    RegexTree group = levels.pop().tree();
    add(group);
  }

  /** The last item of an expression whose every part is known, that many times. */
  void repeat(int least, int most) {
    List<RegexTree> items = levels.element().items();
    if (known) {
      int last = items.size() - 1;
      items.set(last, new RegexTree.Repeat(items.get(last), least, most));
    }
  }

  Optional<RegexTree> build() {
    return known ? Optional.of(levels.element().tree()) : Optional.empty();
  }
}
