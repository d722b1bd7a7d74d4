package dev.understudy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies by the media type that was sent, under the keys and ranges of a contract. */
class BodyTypesTest {
  private static final OneOperation TYPES =
      OneOperation.of(
          """
          requestBody:
            content:
              application/json: {schema: {type: object}}
              application/vnd.x+json: {schema: {type: integer}}
              application/vnd.x+json;version=2: {schema: {type: boolean}}
              text/plain: {schema: {type: string, maxLength: 3}}
              text/csv: {schema: {type: array}}
              text/x-count: {schema: {type: integer}}
              application/octet-stream: {schema: {type: string, format: binary, maxLength: 3}}
              application/xml: {schema: {type: object}}
              application/*: {schema: {type: array}}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {} | {}",
        "application/json; charset=utf-8 | [] | body  type",
        "application/json; x=\"a;b\" | {} | {}",
        "application/vnd.x+json | 1 | 1",
        "application/vnd.x+json; version=1 | 1 | 1",
        "application/vnd.x+json; version=\"2\" | true | true",
        "application/vnd.x+json; version=2 | 1 | body  type",
        "application/merge-patch+json | [] | []",
        "application/merge-patch+json | {} | body  type",
        "application/merge-patch+json | { | 400",
        "text/plain | é | \"é\"",
        "text/plain; charset=utf-8 | abcd | body  maxLength",
        "text/plain; charset=nonsense | abc | 415",
        "text/plain; charset='' | abc | 415",
        "text/x-count | 7 | 7",
        "text/x-count | x | body  type",
        "text/html | x | 415",
        "text/* | x | 415",
        "application/octet-stream | abcd | body  maxLength",
        "application/octet-stream | é | \"Ã©\"",
        "application/xml | <a | null",
        "application/soap+xml | <a/> | null",
        "image/png | x | 415"
      })
  void readsABodyByTheTypeThatWasSent(String type, String body, String read) {
    assertThat(TYPES.read(TYPES.send(type, body))).isEqualTo(read);
  }

  @Test
  void decodesTextByItsCharset() {
    Buffer latin = Buffer.buffer(new byte[] {(byte) 0xE9});
    TYPES.ask("/t/1", null, latin, "Content-Type", "text/plain; charset=ISO-8859-1");

    assertThat(TYPES.passed().body()).hasToString("\"é\"");
    assertThat(OneOperation.detail(TYPES.ask("/t/1", null, latin, "Content-Type", "text/plain")))
        .isEqualTo("the body is not text in the encoding UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "application/xml, 'the body is XML, which is passed on unchecked'",
    "text/csv, 'the body is text/csv, which is passed on unchecked'",
    "application/x-yaml, 'the body is application/x-yaml, which is passed on unchecked'"
  })
  void notesWhatItDoesNotCheck(String type, String note) {
    TYPES.send(type, "x");

    assertThat(TYPES.passed().notes()).containsExactly(note);
  }

  @Test
  void notesNothingOfWhatItChecks() {
    TYPES.send("text/plain", "abc");

    assertThat(TYPES.passed().notes()).isEmpty();
  }
}
