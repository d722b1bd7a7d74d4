package dev.understudy.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.re2j.Pattern;
import dev.understudy.schema.TextPattern.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the automaton finds is what RE2J and the JDK find. */
class RegexAutomatonTest {

  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final int EXPRESSIONS = 2_500;
  private static final int TEXTS = 24;
  private static final int LONGEST_FOR_JDK = 60;

  @Test
  void agreesWithTheOtherEnginesOnExpressionsMadeUp() {
    RandomRegex random = new RandomRegex(20_261_124);
    long tried =
        IntStream.range(0, EXPRESSIONS)
            .mapToObj(i -> random.expression(2))
            .filter(expression -> agrees(expression, random))
            .count();

    assertThat(tried).isGreaterThan(EXPRESSIONS / 2);
  }

  @Test
  void agreesWithTheOtherEnginesOnTheExpressionsOfRealContracts() {
    assumeTrue(Files.isDirectory(CORPUS), () -> "the corpus is not at " + CORPUS);
    RandomRegex random = new RandomRegex(7);
    Set<String> expressions = new TreeSet<>();
    documents().forEach(document -> collect(document, expressions));
    long tried = expressions.stream().filter(expression -> agrees(expression, random)).count();

    assertThat(tried).isGreaterThan(20);
  }

  @Test
  void goesOnWithRe2WhereItOutgrowsItself() {
    String expression = "^[ab]*a[ab]{12}$";
    RegexAutomaton automaton = automaton(expression);
    TextPattern pattern = TextPattern.compile(expression).orElseThrow();
    RandomRegex random = new RandomRegex(3);
    RegexTree tree = EcmaRegex.parse("[ab]{40}").flatMap(EcmaRegex::tree).orElseThrow();
    Set<Outcome> outcomes = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      String text = random.matching(tree);
      boolean expected = text.charAt(text.length() - 13) == 'a';

      outcomes.add(automaton.find(text));

      assertThat(pattern.find(text)).isEqualTo(expected ? Outcome.FOUND : Outcome.ABSENT);
    }

    assertThat(outcomes).contains(Outcome.TOO_COSTLY);
  }

  @Test
  void refusesAnExpressionOfTooManySteps() {
    assertThat(EcmaRegex.parse("^.{999}$").flatMap(EcmaRegex::tree).flatMap(RegexAutomaton::of))
        .isEmpty();
    assertThat(EcmaRegex.parse("((){999999}){999999}").flatMap(EcmaRegex::tree).orElseThrow())
        .extracting(RegexAutomaton::of)
        .isEqualTo(Optional.empty());
    assertThat(EcmaRegex.parse("(".repeat(9_999) + ")".repeat(9_999)).orElseThrow().tree())
        .isEmpty();
  }

  @Test
  void tellsTheStartOfATextFromWhereASearchBeginsAnew() {
    assertThat(automaton("$^|ab").find("")).isEqualTo(Outcome.FOUND);
    assertThat(automaton("$^|ab").find("a")).isEqualTo(Outcome.ABSENT);
    assertThat(automaton("$^|ab").find("xab")).isEqualTo(Outcome.FOUND);
  }

  @Test
  void takesASurrogatePairAsOneCharacter() {
    assertThat(automaton("^.$").find("😀")).isEqualTo(Outcome.FOUND);
    assertThat(automaton("\\ud83d|\\ude00").find("😀")).isEqualTo(Outcome.ABSENT);
    assertThat(automaton("\\ud83d$").find("😀\ud83d")).isEqualTo(Outcome.FOUND);
  }

  @Test
  void servesManyThreadsWhileItGrows() {
    RandomRegex random = new RandomRegex(11);
    RegexTree tree = EcmaRegex.parse("[ab]{9}c?").flatMap(EcmaRegex::tree).orElseThrow();
    List<String> texts = Stream.generate(() -> random.matching(tree)).limit(400).toList();
    for (int round = 0; round < 50; round++) {
      RegexAutomaton shared = automaton("^[ab]*a[ab]{6}$");

      assertThat(texts.parallelStream().flatMap(text -> Stream.of(text, text)))
          .allSatisfy(
              text ->
                  assertThat(shared.find(text) == Outcome.FOUND)
                      .isEqualTo(text.matches("[ab]*a[ab]{6}")));
    }
  }

  private static RegexAutomaton automaton(String expression) {
    return EcmaRegex.parse(expression)
        .flatMap(EcmaRegex::tree)
        .flatMap(RegexAutomaton::of)
        .orElseThrow();
  }

  // Whether the expression is the automaton's at all; if so, it must agree.
  private static boolean agrees(String expression, RandomRegex random) {
    Optional<EcmaRegex> regex = EcmaRegex.parse(expression);
    Optional<RegexAutomaton> automaton = regex.flatMap(EcmaRegex::tree).flatMap(RegexAutomaton::of);
    if (automaton.isEmpty()) {
      return false;
    }
    RegexTree tree = regex.get().tree().orElseThrow();
    TextPattern linear = new TextPattern.Linear(expression, Pattern.compile(regex.get().forRe2()));
    var jdk = java.util.regex.Pattern.compile(regex.get().forJdk());
    TextPattern backtracking = new TextPattern.Backtracking(expression, jdk);
    for (int i = 0; i < TEXTS; i++) {
      String text = random.near(i == 0 ? "" : random.matching(tree));
      Outcome found = automaton.get().find(text);
      String about = expression + " on " + TextNode.valueOf(text);
      assertThat(found).as(about).isEqualTo(linear.find(text));
      if (text.length() <= LONGEST_FOR_JDK) {
        assertThat(found).as(about).isIn(backtracking.find(text), Outcome.TOO_COSTLY);
      }
    }
    return true;
  }

  private static Stream<Object> documents() {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(json|ya?ml)"))
          .map(RegexAutomatonTest::document)
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Object document(Path file) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    try (InputStream in = Files.newInputStream(file)) {
      boolean json = file.toString().endsWith(".json");
      return json
          ? new ObjectMapper().readValue(in, Object.class)
          : new Load(settings).loadFromInputStream(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void collect(Object node, Set<String> expressions) {
    if (node instanceof List<?> items) {
      items.forEach(item -> collect(item, expressions));
    } else if (node instanceof Map<?, ?> members) {
      members.values().forEach(member -> collect(member, expressions));
      if (members.get("pattern") instanceof String pattern) {
        expressions.add(pattern);
      }
      if (members.get("patternProperties") instanceof Map<?, ?> patterned) {
        patterned.keySet().forEach(pattern -> expressions.add((String) pattern));
      }
    }
  }
}
