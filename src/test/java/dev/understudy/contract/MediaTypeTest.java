package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {

  @ParameterizedTest
  @CsvSource({
    "application/json, application/json",
    "' Application/JSON ; Charset=utf-8', application/json; charset=utf-8",
    "application/problem+json;q=0.5, application/problem+json; q=0.5",
    "text/plain; a=\"x; y=\\\"1\\\"\" ;b=2, text/plain; a=\"x; y=\\\"1\\\"\"; b=2",
    "text/plain;;; a = 1; broken; b=\"open, text/plain; a=1; b=open",
    "text/plain; a=1; A=2, text/plain; a=1",
    "text/*, text/*",
    "*/*, */*",
    "application/vnd.a-b_c.v1+json, application/vnd.a-b_c.v1+json"
  })
  void readsTypeSubtypeAndParameters(String text, String read) {
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
    "text/plain, text/*, false",
    "application/*+json, application/problem+json, true",
    "application/*+json, application/json, false",
    "text/plain, text/plain;format=flowed, true",
    "text/plain;format=flowed, text/plain, false",
    "text/plain;format=flowed, text/plain;format=FLOWED;delsp=yes, true",
    "text/plain;format=flowed, text/plain;format=fixed, false",
    "application/json;charset=utf-8, application/json, true",
    "application/json;charset=utf-8, application/json;charset=latin1, false",
    "multipart/form-data;boundary=a, multipart/form-data;boundary=b, true",
    "text/plain;q=0.1, text/plain, true"
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

  @Test
  void isNarrowerTheMoreItSays() {
    assertThat(
            Stream.of("*/*", "text/*", "text/*+x", "text/plain;q=1", "text/plain;a=1")
                .map(text -> type(text).specificity()))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void losesItsWeightOnly() {
    assertThat(type("text/plain;a=1;q=0.5").withoutWeight()).hasToString("text/plain; a=1");
  }
}
