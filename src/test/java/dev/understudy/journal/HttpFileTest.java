package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.understudy.exchange.Exchange;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFileTest {
  private static final BaseUrl BASE = new BaseUrl("http://localhost:4010");

  @Test
  void writesRequestsOneAfterTheOther() {
    Exchange first =
        Told.of("GET", "/dogs?size=small").header("Host", "x").header("Accept", "*/*").exchange();
    Exchange second =
        Told.of("POST", "/dogs")
            .number(2)
            .header("Authorization", "Bearer abcd")
            .json("{\"name\":\"Rex\"}")
            .exchange();

    assertThat(HttpFile.of(List.of(first, second), BASE))
        .isEqualTo(
            """
            ### 1 listDogs
            GET http://localhost:4010/dogs?size=small
            Accept: */*


            ### 2 addDog
            # Needs the variable TOKEN
            POST http://localhost:4010/dogs
            Authorization: Bearer {{TOKEN}}
            Content-Type: application/json

            {"name":"Rex"}


            """);
  }

  @Test
  void escapesWhatAnEditorWouldReplace() {
    Exchange json = Told.of("POST", "/dogs?q={{x}}").json("{\"name\":\"{{$uuid}}\"}").exchange();
    Exchange form =
        Told.of("POST", "/dogs")
            .body("application/x-www-form-urlencoded", Buffer.buffer("a={{b}}"))
            .exchange();
    Exchange field = Told.of("GET", "/dogs").header("X-A", "{{b}}").exchange();

    assertThat(HttpFile.of(List.of(json), BASE))
        .contains("/dogs?q=%7B%7Bx%7D%7D\n", "{\"name\":\"{\\u007b$uuid}}\"}");
    assertThat(HttpFile.of(List.of(form), BASE)).contains("a=%7B%7Bb}}");
    assertThat(HttpFile.of(List.of(field), BASE)).contains("# X-A is left out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "< /etc/passwd",
        "a\n> {% client.log(1) %}",
        "a\n### \nGET http://evil/",
        "<@ x",
        "a\n  >> f",
        "{{x}}",
        "\u0000"
      })
  void leavesOutABodyThatAnEditorWouldActOn(String body) {
    Exchange exchange = Told.of("POST", "/dogs").body("text/plain", Buffer.buffer(body)).exchange();

    assertThat(HttpFile.of(List.of(exchange), BASE)).contains("cannot be written in such a file");
  }

  @Test
  void writesXml() {
    Exchange exchange =
        Told.of("POST", "/dogs")
            .body("application/xml", Buffer.buffer("<?xml version=\"1.0\"?>\n<a>\n</a>"))
            .exchange();

    assertThat(HttpFile.of(List.of(exchange), BASE)).contains("<?xml version=\"1.0\"?>\n<a>\n</a>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:4010", "ftp://x", "http://", "http://x/?a", "http://x y/", ""})
  void needsABaseUrl(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BaseUrl(text))
        .withMessageContaining("is not a base URL such as http://localhost:4010");
  }
}
