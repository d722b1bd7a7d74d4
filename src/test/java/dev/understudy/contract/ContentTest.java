package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {
  private static final List<Content> DECLARED =
      Stream.of(
              "*/*",
              "application/*",
              "application/json",
              "application/json; charset=utf-8",
              "application/vnd.x+json",
              "application/vnd.x+json; version=2",
              "text/plain; format=flowed")
          .map(ContentTest::type)
          .map(type -> new Content(type, Optional.empty(), List.of()))
          .toList();

  @ParameterizedTest
  @CsvSource({
    "application/json, application/json; charset=utf-8",
    "application/json; charset=UTF-8, application/json; charset=utf-8",
    "application/json; charset=utf-16, application/json",
    "application/vnd.x+json, application/vnd.x+json",
    "application/vnd.x+json;version=1, application/vnd.x+json",
    "application/vnd.x+json;version=\"2\", application/vnd.x+json; version=2",
    "application/xml, application/*",
    "text/plain, */*",
    "text/plain; format=flowed; delsp=yes, text/plain; format=flowed"
  })
  void isTheNarrowestThatTheBodyIsOneOf(String sent, String found) {
    assertThat(Content.of(type(sent), DECLARED)).map(Content::name).contains(found);
  }

  private static MediaType type(String text) {
    return MediaType.parse(text).orElseThrow();
  }
}
