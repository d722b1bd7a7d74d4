package dev.understudy.schema;

import dev.understudy.schema.TextPattern.Outcome;
import java.util.stream.IntStream;

/** What it may cost to find a pattern in a text. */
public enum PatternCost {
  /** Time that grows with the text and no faster, here and elsewhere, as far as can be told. */
  BOUNDED,
  /** It needs an engine that tries one way after the other, which is given so many steps here. */
  BACKTRACKING,
  /** An engine that tries one way after the other may take time without end for a short text. */
  EXPLOSIVE;

  // So short that what is merely slow stays within the steps.
  private static final int LENGTH = 40;

  /** The cost of an expression of ECMA-262; of what is none, bounded. */
  public static PatternCost of(String expression) {
    boolean ambiguous =
        EcmaRegex.parse(expression)
            .flatMap(EcmaRegex::tree)
            .flatMap(RegexProgram::of)
            .map(RegexAmbiguity::isIn)
            .orElse(false);
    return ambiguous
        ? EXPLOSIVE
        : TextPattern.compile(expression).map(PatternCost::tried).orElse(BOUNDED);
  }

  private static PatternCost tried(TextPattern pattern) {
    if (!(pattern instanceof TextPattern.Backtracking)) {
      return BOUNDED;
    }
    boolean gaveUp =
        IntStream.concat("aA0 -/._".chars(), pattern.source().chars())
            .distinct()
            .mapToObj(letter -> Character.toString(letter).repeat(LENGTH) + "\u0000!")
            .anyMatch(text -> pattern.find(text) == Outcome.TOO_COSTLY);
    return gaveUp ? EXPLOSIVE : BACKTRACKING;
  }
}
