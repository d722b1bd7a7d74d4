package dev.understudy.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are JSON, or nearly: rows J01 to J07 of the hostile inputs. */
class JsonBodiesTest {
  private static OverHttp server;

  @BeforeAll
  static void open() {
    server = new OverHttp();
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @AfterEach
  void theNextIsServed() {
    assertThat(server.get("/v1/organizations").status()).isEqualTo(200);
  }

  private static void isProblem(RawClient.Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  private static String metadata(String value) {
    return "{\"name\": \"A\", \"metadata\": {\"a\": " + value + "}}";
  }

  @Test
  void refusesNestingBeyondTheLimit() {
    assertThat(server.post(metadata("[".repeat(98) + "]".repeat(98))).status()).isEqualTo(201);
    for (int depth : new int[] {101, 201, 1_000, 100_000}) {
      RawClient.Answer arrays = server.post("[".repeat(depth) + "]".repeat(depth));
      isProblem(arrays, 400);
      assertThat(arrays.body()).contains("nested deeper than 100 levels");
      isProblem(server.post("{\"a\":".repeat(depth) + "1" + "}".repeat(depth)), 400);
    }
  }

  @Test
  void refusesNumbersThatAreTooLong() {
    isProblem(server.post(metadata("1".repeat(401))), 400);
    isProblem(server.post(metadata("0." + "1".repeat(1_000))), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-0",
        "1E400",
        "1e1000000000",
        "-1e-1000000000",
        "0.1000000000000000055",
        "9007199254740993",
        "9223372036854775808"
      })
  void livesWithNumbersOfAnySize(String number) {
    RawClient.Answer answer = server.post(metadata(number));

    assertThat(answer.status()).isIn(201, 400, 422);
    assertThat(answer.body()).doesNotContain("Infinity");
  }

  @Test
  void refusesEqualKeys() {
    isProblem(server.post("{\"name\": \"A\", \"name\": \"B\"}"), 400);
    isProblem(server.post("{\"name\": \"A\", \"n\\u0061me\": \"B\"}"), 400);
  }

  static Stream<Arguments> noJson() {
    return Stream.of(
        Arguments.of("NaN", metadata("NaN").getBytes(UTF_8)),
        Arguments.of("Infinity", metadata("-Infinity").getBytes(UTF_8)),
        Arguments.of("a comment", "{/* a */}".getBytes(UTF_8)),
        Arguments.of("a trailing comma", "{\"name\": \"A\",}".getBytes(UTF_8)),
        Arguments.of("a second value", "{\"name\": \"A\"} {}".getBytes(UTF_8)),
        Arguments.of("single quotes", "{'name': 'A'}".getBytes(UTF_8)),
        Arguments.of("half a value", "{\"name\": \"A\"".getBytes(UTF_8)),
        Arguments.of("white space alone", "  \n".getBytes(UTF_8)),
        Arguments.of("a leading zero", metadata("01").getBytes(UTF_8)),
        Arguments.of("a raw line break in a string", "{\"name\": \"A\nB\"}".getBytes(UTF_8)),
        Arguments.of("a raw NUL in a string", "{\"name\": \"A\0B\"}".getBytes(UTF_8)),
        Arguments.of("a byte order mark", "\uFEFF{\"name\": \"A\"}".getBytes(UTF_8)),
        Arguments.of("UTF-16", "{\"name\": \"A\"}".getBytes(UTF_16)),
        Arguments.of("UTF-16 without a mark", "{\"name\": \"A\"}".getBytes(UTF_16LE)),
        Arguments.of("UTF-32", "\0\0\0{\0\0\0}".getBytes(UTF_8)),
        Arguments.of("Latin-1", "{\"name\": \"caf\u00e9\"}".getBytes(ISO_8859_1)),
        Arguments.of("an overlong form", "{\"name\": \"\u00c0\u00ae\"}".getBytes(ISO_8859_1)),
        Arguments.of("a surrogate", "{\"name\": \"\u00ed\u00a0\u0080\"}".getBytes(ISO_8859_1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noJson")
  void refusesWhatIsNotJson(String name, byte[] body) {
    isProblem(server.post("application/json", body), 400);
  }

  @Test
  void neverBreaksOnOddCharacters() {
    for (String text :
        new String[] {"\\u0000", "\\ud800", "\\udc00\\ud800", "\\u202e", "\uD83D\uDE00"}) {
      RawClient.Answer answer = server.post("{\"name\": \"A" + text + "\"}");

      assertThat(answer.status()).as(text).isIn(201, 400, 422);
    }
  }

  @Test
  void answersHugeBodiesInTime() {
    String keys =
        IntStream.range(0, 25_000)
            .mapToObj(JsonBodiesTest::colliding)
            .map(key -> "\"" + key + "\":1")
            .collect(Collectors.joining(","));
    String many = "0,".repeat(400_000) + "0";
    long begun = System.nanoTime();

    isProblem(server.post("{\"name\": \"A\", \"metadata\": {" + keys + "}}"), 422);
    isProblem(server.post("{" + keys + "}"), 422);
    isProblem(server.post("[" + many + "]"), 422);
    isProblem(server.post(metadata("[" + many + "]")), 422);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
  }

  // Strings of AaBB pairs: equal hash codes, all different.
  private static String colliding(int number) {
    StringBuilder key = new StringBuilder();
    for (int bit = 0; bit < 16; bit++) {
      key.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return key.toString();
  }

  @Test
  void matchesPatternsAndFormatsInTime() {
    long begun = System.nanoTime();

    isProblem(server.post("{\"name\": \"A\", \"slug\": \"" + "a-".repeat(200_000) + "\"}"), 422);
    isProblem(server.post("{\"name\": \"" + "a".repeat(1_000_000) + "\"}"), 422);
    isProblem(server.post("{\"slug\": \"" + "\\u0130".repeat(100_000) + "\"}"), 422);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "\"A\"", "[]", "true", "{}"})
  void findsTheWrongKindOfValue(String json) {
    isProblem(server.post(json), 422);
  }

  @Test
  void findsThatThereIsNoBody() {
    isProblem(server.post("application/json", new byte[0]), 422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/xml",
        "application/vnd.acme+json",
        "application/jsonx",
        "multipart/form-data",
        "nonsense",
        ";"
      })
  void refusesBodiesThatAreNotLabelledJson(String contentType) {
    isProblem(server.post(contentType, "{\"name\": \"A\"}".getBytes(UTF_8)), 415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON; charset=UTF-8",
        "application/json;charset=\"utf-8\""
      })
  void takesJsonHoweverItIsSpelt(String contentType) {
    RawClient.Answer answer = server.post(contentType, "{\"name\": \"A\"}".getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(201);
  }

  @Test
  void refusesAnotherCharset() {
    String[] types = {"application/json; charset=latin1", "application/json; charset=utf-16"};
    for (String type : types) {
      isProblem(server.post(type, "{\"name\": \"A\"}".getBytes(UTF_8)), 415);
    }
  }
}
