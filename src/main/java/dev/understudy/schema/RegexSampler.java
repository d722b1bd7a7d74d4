package dev.understudy.schema;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes texts that match a regular expression as {@code pattern} of JSON Schema has it.
 * Look-around and what else fits no syntax tree is left out of the writing and decides by checking.
 * Thread-safe.
 */
public final class RegexSampler {

  private static final String ANY_CASE = "(?i)";
  private static final RegexShape FILLING =
      RegexShape.Run.of(RegexShape.OneOf.among(RegexClass.WORDS), 0, RegexTree.Repeat.UNBOUNDED);

  private final TextPattern pattern;
  private final RegexShape shape;
  private final boolean openAtEnd;

  private RegexSampler(TextPattern pattern, RegexTree tree) {
    this.pattern = pattern;
    this.shape = tree.shape();
    this.openAtEnd = !anchored(tree);
  }

  /** Empty when no engine knows the expression, or its syntax tells nothing. */
  public static Optional<RegexSampler> of(String expression) {
    String plain =
        expression.startsWith(ANY_CASE) ? expression.substring(ANY_CASE.length()) : expression;
    @Nullable RegexTree tree = EcmaRegex.parse(plain).flatMap(EcmaRegex::sketch).orElse(null);
    return tree == null
        ? Optional.empty()
        : TextPattern.compile(expression).map(pattern -> new RegexSampler(pattern, tree));
  }

  /** Whether a text matches, anywhere in it. */
  public boolean matches(String text) {
    return pattern.find(text) == TextPattern.Outcome.FOUND;
  }

  /**
   * A text that matches, of that many code points; empty when this throw of the dice gave none.
   *
   * @param below a random number from 0 on below the given one
   */
  public Optional<String> sample(int least, int most, IntUnaryOperator below) {
    if (shape.least() > most || (shape.most() < least && !openAtEnd)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    shape.write(text, Math.min(least, shape.most()), most, below);
    int length = text.codePointCount(0, text.length());
    if (length < least && openAtEnd) {
      FILLING.write(text, least - length, least - length, below);
    }
    String made = text.toString();
    int whole = made.codePointCount(0, made.length());
    return whole >= least && whole <= most && matches(made) ? Optional.of(made) : Optional.empty();
  }

  private static boolean anchored(RegexTree tree) {
    if (tree instanceof RegexTree.Sequence sequence) {
      return sequence.items().stream().anyMatch(RegexSampler::anchored);
    }
    if (tree instanceof RegexTree.Choice choice) {
      return choice.branches().stream().anyMatch(RegexSampler::anchored);
    }
    return tree instanceof RegexTree.End;
  }
}
