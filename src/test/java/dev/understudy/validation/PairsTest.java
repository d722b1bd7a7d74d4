package dev.understudy.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsTest {

  @ParameterizedTest
  @CsvSource({
    "a=1, [1]",
    "a, []",
    "a=, []",
    "a=1&a=2, '[1, 2]'",
    "b=2&&a=1&, [1]",
    "a=b=c, [b=c]",
    "a=1;b=2, [1;b=2]",
    "%61=caf%C3%A9, [café]",
    "a=1+2%2B3, [1 2+3]",
    "'', []"
  })
  void readsTheValuesOfAName(String query, String values) throws Exception {
    assertThat(decoded(Pairs.ofQuery(query), false)).hasToString(values);
  }

  @Test
  void leavesAPlusWhereReservedCharactersStandForThemselves() throws Exception {
    assertThat(decoded(Pairs.ofQuery("a=1+2%20:/?"), true)).containsExactly("1+2 :/?");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "a=%zz, the query parameter 'a' has a '%' that is not followed by two hexadecimal digits",
        "a=%4, the query parameter 'a' has a '%' that is not followed by two hexadecimal digits",
        "a=%00, the query parameter 'a' holds a NUL",
        "a=%C0%AF, the query parameter 'a' is not UTF-8",
        "a=é, the query parameter 'a' has a character that must be percent-encoded",
        "%FF=1, the name of a query parameter is not UTF-8"
      })
  void namesTheParameterThatCannotBeRead(String query, String why) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> decoded(Pairs.ofQuery(query), false))
        .withMessage(why);
  }

  @Test
  void readsAThousandPairsAndNoMore() throws Exception {
    assertThat(Pairs.ofQuery("b=1&".repeat(999) + "b=1").all()).hasSize(1_000);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Pairs.ofQuery("b=1&".repeat(1_000) + "b=1"))
        .withMessage("the query has more than 1000 parameters");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Pairs.ofCookies(List.of("b=1;".repeat(1_001))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=1; b=2 | [1]",
        "b=2;a=1 | [1]",
        "a=\"1\" | [1]",
        "; =x; flag; a=1 | [1]",
        "a=caf%C3%A9 | [café]",
        "a=100% | [100%]",
        "a=1+2 | [1+2]",
        "a=b=c | [b=c]",
        "__Host-a=1 | []"
      })
  void readsCookiesAsFarAsTheyAreSome(String field, String values) throws Exception {
    assertThat(decoded(Pairs.ofCookies(List.of(field)), false)).hasToString(values);
  }

  private static List<String> decoded(Pairs pairs, boolean reserved) throws Refused {
    List<String> values = new ArrayList<>();
    for (Pairs.Pair pair : pairs.of("a")) {
      values.add(pairs.decode(pair, pair.raw(), reserved));
    }
    return values;
  }
}
