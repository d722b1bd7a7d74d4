package dev.understudy.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Grows the tree of an expression while that is read. What fits no tree (look-around, boundaries,
 * back-references) is left out; then the tree is but a sketch.
 */
final class RegexTreeBuilder {

  private static final int DEEPEST = 200;

  private final Deque<Level> levels = new ArrayDeque<>();
  private boolean known = true;
  private boolean shallow = true;

  /**
   * An open group, or the whole: the branches before, and the items of the present one; whether it
   * only looks around.
   */
  private record Level(List<RegexTree> branches, List<RegexTree> items, boolean asserts) {

    Level(boolean asserts) {
      this(new ArrayList<>(), new ArrayList<>(), asserts);
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
    levels.push(new Level(false));
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

  void open(boolean asserts) {
    shallow &= levels.size() < DEEPEST;
    known &= shallow && !asserts;
    levels.push(new Level(asserts));
  }

  void close() {
    Level level = levels.pop();
    RegexTree group = level.tree();
    if (!level.asserts()) {
      add(group);
    }
  }

  /** The last item, that many times. */
  void repeat(int least, int most) {
    List<RegexTree> items = levels.element().items();
    int last = items.size() - 1;
    items.set(last, new RegexTree.Repeat(items.get(last), least, most));
  }

  /** Whether every part of the expression is in the tree. */
  boolean whole() {
    return known;
  }

  /** The tree of what is in it, unless it is too deep. */
  Optional<RegexTree> sketch() {
    return shallow ? Optional.of(levels.element().tree()) : Optional.empty();
  }
}
