package dev.understudy.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternCostTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "^a+$",
        "^(ab*)*$",
        "^[a-z]+(-[a-z]+)*$",
        "^([^,]+,)*[^,]+$",
        "(a+)+",
        "^(a?)*$",
        "^(a|)*b$",
        "^(a|b)*$",
        "^\\w+@\\w+\\.\\w+$",
        "^[A-Z]{2}[0-9]{2,30}$",
        "[",
      })
  void callsWhatGrowsWithTheTextBounded(String pattern) {
    assertThat(PatternCost.of(pattern)).isEqualTo(PatternCost.BOUNDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"^(?!x)a*$", "(?<=a)b", "^(.)\\1$"})
  void callsWhatOnlyTryingCanFindBacktracking(String pattern) {
    assertThat(PatternCost.of(pattern)).isEqualTo(PatternCost.BACKTRACKING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(a+)+$",
        "^(a*)*$",
        "(a|a)*b",
        "^(a|aa)+$",
        "^([a-z]+ ?)*$",
        "^(\\w+\\s?)*$",
        "^(.*,)*x$",
        "^([0-9]|\\d)+z",
        "^(a|a)*\\1$",
      })
  void callsRepetitionsOfTheSameLettersWithinEachOtherExplosive(String pattern) {
    assertThat(PatternCost.of(pattern)).isEqualTo(PatternCost.EXPLOSIVE);
  }
}
