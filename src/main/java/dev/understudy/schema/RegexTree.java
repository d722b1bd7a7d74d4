package dev.understudy.schema;

import java.util.List;
import java.util.function.Function;

/** The syntax of a regular expression, which writes itself as the steps of a program. */
sealed interface RegexTree {

  /** How many steps it takes, or more; a number beyond {@link #MANY} is any such number. */
  long steps();

  /** Writes the steps that lead to the given one; answers the first of them. */
  int compile(RegexProgram program, int next);

  /**
   * What texts of it look like.
   *
   * @param letters how one code point of a set is written
   */
  RegexShape shape(Function<CodePoints, RegexShape> letters);

  long MANY = 1_000_000;

  /** One of the code points. */
  record Chars(CodePoints points) implements RegexTree {

    @Override
    public long steps() {
      return 1;
    }

    @Override
    public RegexShape shape(Function<CodePoints, RegexShape> letters) {
      return letters.apply(points);
    }

    @Override
    public int compile(RegexProgram program, int next) {
      return program.add(new RegexProgram.Take(points, next));
    }
  }

  /** The start of the text. */
  record Start() implements RegexTree {

    @Override
    public long steps() {
      return 1;
    }

    @Override
    public RegexShape shape(Function<CodePoints, RegexShape> letters) {
      return RegexShape.Row.EMPTY;
    }

    @Override
    public int compile(RegexProgram program, int next) {
      return program.add(new RegexProgram.AtStart(next));
    }
  }

  /** The end of the text. */
  record End() implements RegexTree {

    @Override
    public long steps() {
      return 1;
    }

    @Override
    public RegexShape shape(Function<CodePoints, RegexShape> letters) {
      return RegexShape.Row.EMPTY;
    }

    @Override
    public int compile(RegexProgram program, int next) {
      return program.add(new RegexProgram.AtEnd(next));
    }
  }

  /** One after the other. */
  record Sequence(List<RegexTree> items) implements RegexTree {

    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public long steps() {
      return items.stream().mapToLong(RegexTree::steps).sum();
    }

    @Override
    public RegexShape shape(Function<CodePoints, RegexShape> letters) {
      return RegexShape.Row.of(items.stream().map(item -> item.shape(letters)).toList());
    }

    @Override
    public int compile(RegexProgram program, int next) {
      int entry = next;
      for (int i = items.size() - 1; i >= 0; i--) {
        entry = items.get(i).compile(program, entry);
      }
      return entry;
    }
  }

  /** Any one of at least one. */
  record Choice(List<RegexTree> branches) implements RegexTree {

    public Choice {
      branches = List.copyOf(branches);
    }

    @Override
    public long steps() {
      return branches.stream().mapToLong(it -> 1 + it.steps()).sum();
    }

    @Override
    public RegexShape shape(Function<CodePoints, RegexShape> letters) {
      return RegexShape.Fork.of(branches.stream().map(branch -> branch.shape(letters)).toList());
    }

    @Override
    public int compile(RegexProgram program, int next) {
      int entry = branches.get(0).compile(program, next);
      for (RegexTree branch : branches.subList(1, branches.size())) {
        entry = program.add(new RegexProgram.Fork(branch.compile(program, next), entry));
      }
      return entry;
    }
  }

  /** As often as that: {@code x{2,4}} is {@code xx(x(x)?)?}, {@code x{2,}} is {@code xx+}. */
  record Repeat(RegexTree item, int least, int most) implements RegexTree {

    static final int UNBOUNDED = Integer.MAX_VALUE;

    @Override
    public long steps() {
      long copies = most == UNBOUNDED ? Math.max(1, least) : most;
      return copies * Math.min(MANY, 1 + item.steps());
    }

    @Override
    public RegexShape shape(Function<CodePoints, RegexShape> letters) {
      return RegexShape.Run.of(item.shape(letters), least, most);
    }

    @Override
    public int compile(RegexProgram program, int next) {
      int entry = most == UNBOUNDED ? loop(program, next) : optional(program, next);
      int before = most == UNBOUNDED ? least - 1 : least;
      for (int i = 0; i < before; i++) {
        entry = item.compile(program, entry);
      }
      return entry;
    }

    private int loop(RegexProgram program, int next) {
      int again = program.add(new RegexProgram.Fork(next, next));
      int entry = item.compile(program, again);
      program.replace(again, new RegexProgram.Fork(entry, next));
      return least == 0 ? again : entry;
    }

    private int optional(RegexProgram program, int next) {
      int entry = next;
      for (int i = least; i < most; i++) {
        entry = program.add(new RegexProgram.Fork(item.compile(program, entry), next));
      }
      return entry;
    }
  }
}
