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
  private static final RegexShape FILLING = filling(RegexShape.OneOf.among(RegexClass.WORDS));
  private static final RegexShape MIXED_FILLING = filling(RegexShape.Mixed.of(RegexClass.WORDS));
  private static final int USUAL = 12;

  private final TextPattern pattern;
  private final RegexShape shape;
  private final Optional<RegexShape> mixed;
  private final boolean openAtEnd;

  private RegexSampler(TextPattern pattern, RegexTree tree, boolean whole) {
    this.pattern = pattern;
    this.shape = tree.shape(RegexShape.OneOf::among);
    // What looks ahead asks for a capital, a digit or a sign somewhere, as rules of passwords do.
    this.mixed = whole ? Optional.empty() : Optional.of(tree.shape(RegexShape.Mixed::of));
    this.openAtEnd = !anchored(tree);
  }

  private static RegexShape filling(RegexShape letter) {
    return RegexShape.Run.of(letter, 0, RegexTree.Repeat.UNBOUNDED);
  }

  /** Empty when no engine knows the expression, or its syntax tells nothing. */
  public static Optional<RegexSampler> of(String expression) {
    String plain =
        expression.startsWith(ANY_CASE) ? expression.substring(ANY_CASE.length()) : expression;
    Optional<EcmaRegex> parsed = EcmaRegex.parse(plain);
    @Nullable RegexTree tree = parsed.flatMap(EcmaRegex::sketch).orElse(null);
    boolean whole = parsed.flatMap(EcmaRegex::tree).isPresent();
    return tree == null
        ? Optional.empty()
        : TextPattern.compile(expression).map(pattern -> new RegexSampler(pattern, tree, whole));
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
    Optional<String> plain = written(shape, FILLING, least, least, most, below);
    return plain.isPresent() || mixed.isEmpty()
        ? plain
        : written(mixed.get(), MIXED_FILLING, Math.min(most, USUAL), least, most, below);
  }

  private Optional<String> written(
      RegexShape as, RegexShape filling, int full, int least, int most, IntUnaryOperator below) {
    StringBuilder text = new StringBuilder();
    as.write(text, Math.min(least, as.most()), most, below);
    int missing = Math.max(least, full) - text.codePointCount(0, text.length());
    if (missing > 0 && openAtEnd) {
      filling.write(text, missing, missing, below);
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
