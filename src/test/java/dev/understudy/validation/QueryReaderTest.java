package dev.understudy.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {

  @ParameterizedTest
  @CsvSource({
    "a=1, 1",
    "a, ''",
    "a=, ''",
    "a=1&a=2, 1",
    "b=2&&a=1&, 1",
    "a=b=c, b=c",
    "a=1;b=2, 1;b=2",
    "%61=caf%C3%A9, café",
    "a=1+2%2B3, 1 2+3"
  })
  void readsTheFirstValueOfAName(String query, String value) throws Exception {
    assertThat(QueryReader.read(query)).containsEntry("a", value);
  }

  @Test
  void readsAnEmptyQuery() throws Exception {
    assertThat(QueryReader.read("")).isEqualTo(Map.of("", ""));
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
    assertThatExceptionOfType(RequestGate.Refused.class)
        .isThrownBy(() -> QueryReader.read(query))
        .withMessage(why);
  }

  @Test
  void readsAThousandParametersAndNoMore() throws Exception {
    String thousand = "x=1&".repeat(999) + "a=1";

    assertThat(QueryReader.read(thousand)).containsEntry("a", "1");
    assertThatExceptionOfType(RequestGate.Refused.class)
        .isThrownBy(() -> QueryReader.read(thousand + "&b"))
        .withMessage("the query has more than 1000 parameters");
  }
}
