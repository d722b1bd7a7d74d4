package dev.understudy.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadersTest {

  @Test
  void turnsControlCharactersOfAValueIntoSpaces() {
    assertThat(echoed("a\r\nSet-Cookie: x")).isEqualTo("a  Set-Cookie: x");
    assertThat(echoed("a\u0000b\u007f")).isEqualTo("a b");
    assertThat(echoed("a\tb")).isEqualTo("a\tb");
  }

  @Test
  void replacesAFieldOfTheSameNameInAnyCase() {
    Headers headers = Headers.NONE.with("Vary", "a").with("Allow", "b").with("vARY", "c");

    assertThat(fields(headers)).containsExactly("Vary: c", "Allow: b");
  }

  @Test
  void findsAFieldInAnyCase() {
    assertThat(Headers.NONE.with("Allow", "GET").get("ALLOW")).contains("GET");
    assertThat(Headers.NONE.get("Allow")).isEmpty();
  }

  @Test
  void leavesTheHeadersItStartedFromAsTheyWere() {
    Headers before = Headers.NONE.with("A", "1");

    before.with("A", "2").with("B", "3");

    assertThat(fields(before)).containsExactly("A: 1");
    assertThat(fields(Headers.NONE)).isEmpty();
  }

  @Test
  void equalsHeadersOfTheSameFields() {
    assertThat(Headers.NONE.with("A", "1"))
        .isEqualTo(Headers.NONE.with("A", "1"))
        .hasSameHashCodeAs(Headers.NONE.with("A", "1"))
        .isNotEqualTo(Headers.NONE.with("A", "2"));
  }

  private static String echoed(String value) {
    return Headers.NONE.with("X-Echo", value).get("X-Echo").orElseThrow();
  }

  private static List<String> fields(Headers headers) {
    List<String> fields = new ArrayList<>();
    headers.forEach((name, value) -> fields.add(name + ": " + value));
    return fields;
  }
}
