package dev.understudy.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Content;
import dev.understudy.contract.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {
  private static final List<MediaType> JSON = List.of(type("application/json"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "APPLICATION/JSON",
        "application/json;charset=utf-8",
        "application/*",
        "*/*",
        "text/html, */*;q=0.1",
        "text/html,application/json;q=0.001",
        "*/*;q=0, application/json",
        "application/json;q=NaN",
        "application/json;q=often",
        "application/json;q=-1",
        "application/json;q=",
        "application/json; Q=1",
        "text/plain;a=\"b, c\", application/json",
        ",,application/json,"
      })
  void takesWhatTheFieldAllows(String accept) {
    assertThat(Accept.of(accept).takesAny(JSON)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/xml, text/*",
        "application/json;q=0",
        "application/json;q=0.000",
        "application/json ; q=0",
        "application/json;charset=utf-8;q=0",
        "*/*, application/json;q=0",
        "application/json;q=0, */*",
        "application/*;q=0, */*;q=1",
        "application/problem+json",
        "application/json;version=2",
        "text/plain;a=\"b, application/json, c\"",
        "*/*;q=0"
      })
  void refusesWhatTheFieldExcludes(String accept) {
    assertThat(Accept.of(accept).takesAny(JSON)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", "json", "a b c", "/"})
  void takesEverythingWhereTheFieldCannotBeRead(String accept) {
    assertThat(Accept.of(accept)).isSameAs(Accept.ANYTHING);
  }

  @Test
  void looksAtAThousandEntriesAtMost() {
    assertThat(Accept.of("text/html,".repeat(999) + "text/html").takesAny(JSON)).isFalse();
    assertThat(Accept.of("text/html,".repeat(1_000) + "text/html").takesAny(JSON)).isTrue();
  }

  // RFC 9110 §12.5.1, the weights of its example.
  @ParameterizedTest
  @CsvSource({
    "text/plain;format=flowed, 1",
    "text/plain, 0.7",
    "text/html, 0.3",
    "image/jpeg, 0.5",
    "text/plain;format=fixed, 0.4",
    "text/html;level=3, 0.7"
  })
  void weighsByTheNarrowestRange(String type, double quality) {
    Accept accept =
        Accept.of(
            "text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed,"
                + " text/plain;format=fixed;q=0.4, text/html;level=3;q=0.7, */*;q=0.5");

    assertThat(accept.quality(type(type))).isEqualTo(quality);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | application/json text/csv | application/json",
        "text/csv, application/json;q=0.9 | application/json text/csv | text/csv",
        "text/csv;q=0.5, application/json;q=0.5 | application/json text/csv | application/json",
        "application/json;q=0, */* | application/json text/csv | text/csv",
        "image/png;q=0.5, image/* ;q=0.1 | image/* | image/png",
        "text/html | application/json | ",
        "application/xml;q=0.2, text/html | */* | text/html",
        "application/* | application/* | application/*",
        "application/vnd.x+json;version=2 | application/vnd.x+json"
            + " application/vnd.x+json;version=2 | application/vnd.x+json; version=2"
      })
  void choosesTheMostWelcomeAndThenTheFirst(String accept, String offered, String chosen) {
    List<Content> contents =
        Arrays.stream(offered.split(" "))
            .map(name -> new Content(type(name), Optional.empty(), List.of()))
            .toList();

    assertThat(Accept.of(accept).best(contents).map(choice -> choice.mediaType().toString()))
        .isEqualTo(Optional.ofNullable(chosen));
  }

  private static MediaType type(String text) {
    return MediaType.parse(text).orElseThrow();
  }
}
