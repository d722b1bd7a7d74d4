package dev.understudy.validation;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private static final String NOT_UTF_8 =
      "the body is not plain UTF-8; send UTF-8 without a byte order mark";

  private final JsonReader reader = new JsonReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "true",
        "-1",
        "0.10",
        "\"a\"",
        "9007199254740993",
        "9223372036854775808",
        "{\"a\":[{\"b\":null},[],1.50]}",
        "\"Café \uD83D\uDE00\"",
        "{\"é\":{\"a\":1,\"b\":2},\"c\":3}"
      })
  void readsAValueExactly(String text) throws Exception {
    assertThat(read(text)).hasToString(text);
  }

  @Test
  void passesOverWhiteSpaceAroundTheValue() throws Exception {
    assertThat(read(" \r\n\t{ \"a\" : 1 } \n")).hasToString("{\"a\":1}");
  }

  @Test
  void readsEscapes() throws Exception {
    assertThat(read("\"\\u0000\\uD83D\\uDE00\\n\"").textValue()).isEqualTo("\u0000\uD83D\uDE00\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "` `| 1, column 2: it is empty",
        "{\"a\":1|1, column 7: it ends before the value does",
        "[1,|1, column 4: it ends before the value does",
        "\"abc|1, column 5: it ends inside a string",
        "{\"a\":1} x|1, column 9: 'x' is not a JSON value",
        "{} {}|1, column 4: something follows the value",
        "1 2|1, column 3: something follows the value",
        "[1,]|1, column 4: unexpected character ']': expected a value",
        "{\"a\":1,}|1, column 8: unexpected character '}': was expecting double-quote to start",
        "{'a':1}|1, column 2: unexpected character ''': was expecting double-quote to start",
        "[1 2]|1, column 4: unexpected character '2': was expecting comma to separate",
        "[1}|1, column 3: unexpected close marker '}': expected ']'",
        "NaN|1, column 4: 'NaN' is not a JSON value",
        "[-Infinity]|1, column 11: '-Infinity' is not a JSON value",
        "nul|1, column 1: 'nul' is not a JSON value",
        "+1|1, column 2: unexpected character '+' in numeric value: JSON spec does not allow",
        "01|1, column 2: invalid numeric value: Leading zeroes not allowed",
        "// x|1, column 1: comments are not allowed",
        "[/**/]|1, column 2: comments are not allowed",
        "\"\\q\"|1, column 3: unrecognized character escape 'q'",
        "{\"é\":1,\"é\":2}|1, column 8: the key 'é' stands here a second time"
      })
  void saysWhereAndWhatIsWrong(String text, String what) {
    String message = refusal(text);

    assertThat(message).startsWith("the body is not JSON at line " + what.strip());
    assertThat(message).doesNotContain("REDACTED", "Feature", "code ", "Jackson", "jackson", "`");
  }

  @Test
  void saysOnWhichLineAKeyStandsTwice() {
    assertThat(refusal("{\n  \"a\": 1,\n  \"b\": {\"a\": 2},\n  \"a\": 3\n}"))
        .isEqualTo(
            "the body is not JSON at line 4, column 3: the key 'a' stands here a second time");
  }

  @Test
  void wantsAnEscapeForAControlCharacter() {
    assertThat(refusal("\"a\nb\""))
        .endsWith("a control character inside a string must be written as an escape");
  }

  @Test
  void acceptsAHundredLevelsAndNoMore() throws Exception {
    assertThat(read("[".repeat(100) + "]".repeat(100)).isArray()).isTrue();
    assertThat(refusal("[".repeat(101) + "]".repeat(101)))
        .isEqualTo(
            "the body is not JSON at line 1, column 102: it is nested deeper than 100 levels");
    assertThat(refusal("{\"a\":".repeat(100_000))).endsWith("deeper than 100 levels");
  }

  @Test
  void acceptsFourHundredDigitsAndNoMore() throws Exception {
    assertThat(read("1".repeat(400)).isBigInteger()).isTrue();
    assertThat(refusal("1".repeat(401))).endsWith("a number has more than 400 digits");
    assertThat(refusal("0." + "1".repeat(401))).endsWith("a number has more than 400 digits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e1000000000",
        "1e-1000000000",
        "0e1000000000",
        "1e99999999999",
        "1E401",
        "[-1.5e+2147483648]"
      })
  void refusesANumberThatFillsTheMemory(String text) {
    assertThat(refusal(text)).endsWith("the exponent of a number is beyond 400");
  }

  @Test
  void keepsALargeNumberExactly() throws Exception {
    assertThat(read("1E400").decimalValue()).isEqualTo("1E400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\ud800", "\\udc00", "\\ud800x", "\\udc00\\ud800", "\\ud83d\\ud83d\\ude00"})
  void refusesHalfACharacter(String half) {
    assertThat(refusal("{\"a\":\"" + half + "\"}"))
        .endsWith("a string holds half of a surrogate pair");
    assertThat(refusal("{\"" + half + "\":1}")).endsWith("a string holds half of a surrogate pair");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EFBBBF7B7D",
        "22C0AF22",
        "22E080AF22",
        "22EDA08022",
        "22FF22",
        "22C322",
        "F7",
        "2200"
      })
  void refusesWhatIsNoUtf8(String hex) {
    assertThat(refusal(HexFormat.of().parseHex(hex))).isEqualTo(NOT_UTF_8);
  }

  @Test
  void refusesWiderEncodings() {
    assertThat(refusal("{}".getBytes(UTF_16BE))).isEqualTo(NOT_UTF_8);
    assertThat(refusal("{}".getBytes(UTF_16LE))).isEqualTo(NOT_UTF_8);
    assertThat(refusal("\uFEFF{}".getBytes(UTF_16LE))).isEqualTo(NOT_UTF_8);
    assertThat(refusal("{}".getBytes(Charset.forName("UTF-32BE")))).isEqualTo(NOT_UTF_8);
    assertThat(refusal("{}".getBytes(Charset.forName("UTF-32LE")))).isEqualTo(NOT_UTF_8);
  }

  @Test
  void refusesAKeyThatIsTooLong() {
    assertThat(refusal("{\"" + "k".repeat(10_001) + "\":1}")).endsWith("a key is too long");
  }

  @Test
  void readsManyKeysOfOneHash() throws Exception {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < 1 << 14; i++) {
      StringBuilder key = new StringBuilder();
      for (int bit = 0; bit < 14; bit++) {
        key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      text.append(i == 0 ? "" : ",").append('"').append(key).append("\":1");
    }

    assertThat(read(text.append('}').toString()).size()).isEqualTo(1 << 14);
  }

  @Test
  void keepsItsRefusalFreeOfTheParsersTrace() {
    assertThatExceptionOfType(JsonReader.Malformed.class).isThrownBy(() -> read("{")).withNoCause();
  }

  private JsonNode read(String text) throws JsonReader.Malformed {
    return reader.read(Buffer.buffer(text));
  }

  private String refusal(String text) {
    return refusal(Buffer.buffer(text).getBytes());
  }

  private String refusal(byte[] bytes) {
    JsonReader.Malformed malformed =
        catchThrowableOfType(JsonReader.Malformed.class, () -> reader.read(Buffer.buffer(bytes)));
    assertThat(malformed).isNotNull();
    return String.valueOf(malformed.getMessage());
  }
}
