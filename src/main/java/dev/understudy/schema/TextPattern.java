package dev.understudy.schema;

import com.google.re2j.Pattern;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/*
 * A regular expression of ECMA-262 that cannot take for ever. Our own automaton is tried first; what
 * it does not know, or what outgrows it, goes to RE2J, which runs in time linear in the text as well. Look-around and back-references go to the JDK's engine, which
 * gets a bounded number of steps. An expression that is not ECMA-262 at all (contracts are full of
 * them) is given to the JDK as it stands, under the same bound.
 */
sealed interface TextPattern {

  /** What came of a search. */
  enum Outcome {
    FOUND,
    ABSENT,
    TOO_COSTLY
  }

  String source();

  Outcome find(String text);

  /** Empty when no engine understands it. */
  static Optional<TextPattern> compile(String source) {
    return EcmaRegex.parse(source)
        .flatMap(EcmaRegex::tree)
        .flatMap(RegexAutomaton::of)
        .<TextPattern>map(automaton -> new Automatic(source, automaton))
        .or(() -> general(source));
  }

  /** By the engines that know more than the automaton does. */
  private static Optional<TextPattern> general(String source) {
    Optional<EcmaRegex> parsed = EcmaRegex.parse(source);
    return parsed
        .flatMap(regex -> linear(source, regex))
        .or(() -> parsed.flatMap(regex -> backtracking(source, regex.forJdk())))
        .or(() -> backtracking(source, source));
  }

  private static Optional<TextPattern> linear(String source, EcmaRegex regex) {
    if (!regex.linear()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Linear(source, Pattern.compile(regex.forRe2())));
    } catch (com.google.re2j.PatternSyntaxException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<TextPattern> backtracking(String source, String translated) {
    try {
      return Optional.of(new Backtracking(source, java.util.regex.Pattern.compile(translated)));
    } catch (PatternSyntaxException unknown) {
      return Optional.empty();
    }
  }

  /** By an automaton; once a text outgrows it, another engine is made, and asked then. */
  final class Automatic implements TextPattern {

    private final String source;
    private final RegexAutomaton automaton;
    private volatile @Nullable TextPattern otherwise;

    Automatic(String source, RegexAutomaton automaton) {
      this.source = source;
      this.automaton = automaton;
    }

    @Override
    public String source() {
      return source;
    }

    @Override
    public Outcome find(String text) {
      Outcome outcome = automaton.find(text);
      return outcome == Outcome.TOO_COSTLY ? otherwise().find(text) : outcome;
    }

    // Two threads may both make it; it is the same whoever did.
    private TextPattern otherwise() {
      TextPattern made = otherwise;
      if (made == null) {
        made = general(source).orElseThrow();
        otherwise = made;
      }
      return made;
    }
  }

  /** By RE2J: the cost is known beforehand, as the length of the text times that of the program. */
  record Linear(String source, Pattern pattern) implements TextPattern {

    private static final long MOST_STEPS = 20_000_000;

    @Override
    public Outcome find(String text) {
      if ((long) text.length() * pattern.programSize() > MOST_STEPS) {
        return Outcome.TOO_COSTLY;
      }
      return pattern.matcher(text).find() ? Outcome.FOUND : Outcome.ABSENT;
    }
  }

  /** By the JDK, which reads the text through a meter. */
  record Backtracking(String source, java.util.regex.Pattern pattern) implements TextPattern {

    private static final int LONGEST_TEXT = 10_000;

    @Override
    public Outcome find(String text) {
      if (text.length() > LONGEST_TEXT) {
        return Outcome.TOO_COSTLY;
      }
      try {
        return pattern.matcher(new MeteredText(text)).find() ? Outcome.FOUND : Outcome.ABSENT;
      } catch (MeteredText.Exhausted | StackOverflowError gaveUp) {
        return Outcome.TOO_COSTLY;
      }
    }
  }
}
