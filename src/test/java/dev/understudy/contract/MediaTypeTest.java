package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {

  @ParameterizedTest
  @CsvSource({
    "application/json, application/json",
    "' Application/JSON ; charset=utf-8', application/json",
    "application/problem+json;q=0.5, application/problem+json",
    "text/*, text/*",
    "*/*, */*",
    "application/vnd.a-b_c.v1+json, application/vnd.a-b_c.v1+json"
  })
  void readsTypeAndSubtypeInLowerCase(String text, String read) {
    assertThat(MediaType.parse(text)).map(MediaType::toString).contains(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "json", "/json", "text/", "a/b/c", "a b/c", "a/b,c", "tëxt/plain", ";"})
  void readsNothingFromWhatIsNone(String text) {
    assertThat(MediaType.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "*/*, text/plain, true",
    "text/*, text/plain, true",
    "text/plain, text/plain, true",
    "text/*, application/json, false",
    "text/plain, text/html, false",
    "text/plain, text/*, false"
  })
  void includesWhatLiesInItsRange(String range, String type, boolean included) {
    assertThat(type(range).includes(type(type))).isEqualTo(included);
  }

  @Test
  void knowsJsonByNameAndBySuffix() {
    assertThat(type("application/json").isJson()).isTrue();
    assertThat(type("application/problem+json").isJson()).isTrue();
    assertThat(type("application/jsonp").isJson()).isFalse();
    assertThat(type("application/*").isJson()).isFalse();
  }

  private static MediaType type(String text) {
    return MediaType.parse(text).orElseThrow();
  }
}
