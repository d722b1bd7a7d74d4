package dev.understudy.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexSamplerTest {

  private static final int MANY = 50;
  private static final int ENDLESS = 1_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[a-z]+$",
        "abc",
        "",
        "^$",
        "^(red|green|blue)$",
        "^\\d{3}-\\d{4}$",
        "^[^\\s@]+@[^\\s@]+\\.[a-z]{2,}$",
        "^(\\([0-9]{3}\\))?[0-9]{3}-[0-9]{4}$",
        "^.{10,20}$",
        "^\\p{Lu}\\p{L}*$",
        "^(?!admin)[a-z]{4,8}$",
        "^([a-z])\\1?$",
        "\\bword\\b",
        "(?i)^yes$",
        "^((-?[0-9]+)|(-?([0-9]+)?[.][0-9]+))$",
        "^(((a{1,3}b){2}c?){2,3}d*)+$"
      })
  void writesTextsThatMatch(String expression) {
    assertThat(texts(expression, 0, ENDLESS))
        .hasSizeGreaterThan(MANY / 2)
        .allSatisfy(
            text -> assertThat(RegexSampler.of(expression).orElseThrow().matches(text)).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(?=.*[A-Z])(?=.*[0-9]).{8,12}$",
        "^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[@$!%*?&])[A-Za-z\\d@$!%*?&]{8,}$",
        "^(?=.*\\d)(?=.*[a-z])(?=.*[A-Z])"
      })
  void writesTextsThatKeepToTheRulesOfAPassword(String expression) {
    assertThat(texts(expression, 0, ENDLESS)).hasSizeGreaterThan(MANY / 3);
  }

  @Test
  void keepsToAWindowOfLengths() {
    assertThat(texts("^(ab|c)*d{2,}$", 9, 12))
        .hasSize(MANY)
        .allSatisfy(text -> assertThat(text).hasSizeBetween(9, 12));
  }

  @Test
  void fillsATextUpThatMayEndInAnything() {
    assertThat(texts("^prd_", 12, 14))
        .hasSize(MANY)
        .allSatisfy(text -> assertThat(text).startsWith("prd_").hasSize(12));
  }

  @Test
  void prefersCharactersThatReadWell() {
    assertThat(texts("^[^,]{5}$", 0, ENDLESS))
        .allSatisfy(text -> assertThat(text).matches("[a-z]{5}"));
  }

  @Test
  void givesNoneWhereNoneIsOfTheLength() {
    assertThat(texts("^a{3}$", 4, 9)).isEmpty();
  }

  @Test
  void isBoundedWhateverTheRepeats() {
    assertThat(texts("^((a{1000}){1000}){1000}$", 0, ENDLESS)).isEmpty();
    assertThat(texts("^(((a*)*)*)*$", 500, ENDLESS)).hasSize(MANY);
  }

  @Test
  void doesNotKnowWhatNoEngineKnows() {
    assertThat(RegexSampler.of("(")).isEmpty();
  }

  private static List<String> texts(String expression, int least, int most) {
    RegexSampler sampler = RegexSampler.of(expression).orElseThrow();
    Random random = new Random(7);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Optional<String> text = sampler.sample(least, most, random::nextInt);
      text.ifPresent(texts::add);
    }
    return texts;
  }
}
