package dev.understudy.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a request's head may look like: rows H01, H02, H05, H06, H07, H12 and H13 of the hostile
 * inputs.
 */
class FramingTest {
  private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\n" + Lab.HOST + "\r\n";
  private static Lab lab;

  @BeforeAll
  static void open() {
    lab = Lab.open(Limits.DEFAULT.withBodyBytes(1_000));
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  @AfterEach
  void nothingSmuggledWasRoutedAndTheNextIsServed() {
    assertThat(lab.routed()).doesNotContain("GET /smuggled");
    lab.isUnharmed();
  }

  private static void refuses(String attack, int status) {
    lab.refuses(attack, SMUGGLED, status);
  }

  private static String post(String fields, String body) {
    return "POST /thing HTTP/1.1\r\n" + Lab.HOST + fields + "\r\n" + body;
  }

  private static String get(String fields) {
    return "GET /thing HTTP/1.1\r\n" + Lab.HOST + fields + "\r\n";
  }

  static Stream<Arguments> ambiguousLengths() {
    String chunked = "Transfer-Encoding: chunked\r\n";
    return Stream.of(
        Arguments.of("a length and chunks", post("Content-Length: 5\r\n" + chunked, "0\r\n\r\n")),
        Arguments.of("chunks and a length", post(chunked + "Content-Length: 5\r\n", "0\r\n\r\n")),
        Arguments.of("two lengths", post("Content-Length: 0\r\nContent-Length: 5\r\n", "")),
        Arguments.of(
            "the same length twice", post("Content-Length: 0\r\nContent-Length: 0\r\n", "")),
        Arguments.of("a list of lengths", post("Content-Length: 0, 5\r\n", "")),
        Arguments.of("a signed length", post("Content-Length: +3\r\n", "abc")),
        Arguments.of("a negative length", post("Content-Length: -1\r\n", "")),
        Arguments.of("an empty length", post("Content-Length: \r\n", "")),
        Arguments.of("a length in hexadecimal", post("Content-Length: 0x3\r\n", "abc")),
        Arguments.of("a length of 20 digits", post("Content-Length: 99999999999999999999\r\n", "")),
        Arguments.of(
            "chunked, then another", post("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n")),
        Arguments.of("an unknown coding", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n")),
        Arguments.of("identity", post("Transfer-Encoding: identity\r\n", "")),
        Arguments.of("chunked twice", post(chunked + chunked, "0\r\n\r\n")),
        Arguments.of(
            "chunked twice in a list", post("Transfer-Encoding: chunked, chunked\r\n", "")),
        Arguments.of(
            "chunks in HTTP/1.0",
            "POST /thing HTTP/1.0\r\n" + Lab.HOST + chunked + "\r\n0\r\n\r\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ambiguousLengths")
  void refusesALengthThatTwoReadersCouldReadDifferently(String name, String attack) {
    refuses(attack, 400);
  }

  static Stream<Arguments> malformedHeads() {
    return Stream.of(
        Arguments.of("bare LF", "GET /thing HTTP/1.1\nHost: localhost\n\n"),
        Arguments.of("bare LF after a field", get("A: b\n")),
        Arguments.of("bare CR in a value", get("A: b\rc\r\n")),
        Arguments.of(
            "bare CR in the request line", "GET /thing\r HTTP/1.1\r\n" + Lab.HOST + "\r\n"),
        Arguments.of("NUL in a value", get("A: b\0c\r\n")),
        Arguments.of("0x01 in a value", get("A: b\u0001c\r\n")),
        Arguments.of("DEL in a value", get("A: b\u007fc\r\n")),
        Arguments.of("NUL in a name", get("A\0: b\r\n")),
        Arguments.of("a space before the colon", get("A : b\r\n")),
        Arguments.of("a tab before the colon", get("A\t: b\r\n")),
        Arguments.of("no colon", get("A\r\n")),
        Arguments.of("no name", get(": b\r\n")),
        Arguments.of(
            "a space before the first field", "GET /thing HTTP/1.1\r\n " + Lab.HOST + "\r\n"),
        Arguments.of("a folded field", get("A: b\r\n c\r\n")),
        Arguments.of("a field folded by a tab", get("A: b\r\n\tc\r\n")),
        Arguments.of("a folded Host", "GET /thing HTTP/1.1\r\nHost:\r\n localhost\r\n\r\n"),
        Arguments.of("a folded coding", post("Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n")),
        Arguments.of("a leading control byte", "\u0001GET /thing HTTP/1.1\r\n" + Lab.HOST + "\r\n"),
        Arguments.of("a leading NUL", "\0GET /thing HTTP/1.1\r\n" + Lab.HOST + "\r\n"),
        Arguments.of("no Host", "GET /thing HTTP/1.1\r\n\r\n"),
        Arguments.of("two Hosts", get(Lab.HOST)),
        Arguments.of("an impossible Host", "GET /thing HTTP/1.1\r\nHost: a b\r\n\r\n"),
        Arguments.of("an empty Host", "GET /thing HTTP/1.1\r\nHost:\r\n\r\n"),
        Arguments.of("a method that is no token", "G(T /thing HTTP/1.1\r\n" + Lab.HOST + "\r\n"),
        Arguments.of("HTTP/0.9", "GET /thing\r\n"),
        Arguments.of("a path without a slash", "GET thing HTTP/1.1\r\n" + Lab.HOST + "\r\n"),
        Arguments.of("an asterisk that nobody asked for", "GET * HTTP/1.1\r\n" + Lab.HOST + "\r\n"),
        Arguments.of("SMTP", "EHLO example.org\r\n"),
        Arguments.of("Redis", "*1\r\n$4\r\nPING\r\n"),
        Arguments.of("SSH", "SSH-2.0-OpenSSH_9.6\r\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformedHeads")
  void refusesAHeadThatIsNotHttp(String name, String attack) {
    refuses(attack, 400);
  }

  @Test
  void refusesAFoldedFieldThatComesInPieces() {
    try (RawClient client = lab.connect()) {
      client.send("GET /thing HTTP/1.1\r\n" + Lab.HOST + "A: b\r\n");
      client.send(" c\r\n\r\n" + SMUGGLED);

      assertThat(client.answer().status()).isEqualTo(400);
      assertThat(client.rest()).isEmpty();
    }
  }

  @Test
  void refusesAFoldedFieldInThePipelineAfterABody() {
    try (RawClient client = lab.connect()) {
      client.send(post("Content-Type: text/plain\r\nContent-Length: 4\r\n", "a\n b"));
      client.send(get("A: b\r\n c\r\n") + SMUGGLED);

      assertThat(client.answer().status()).isEqualTo(200);
      assertThat(client.answer().status()).isEqualTo(400);
      assertThat(client.rest()).isEmpty();
    }
  }

  @Test
  void takesABodyWhoseLinesBeginWithWhiteSpace() {
    try (RawClient client = lab.connect()) {
      String body = "{\r\n  \"name\": 1\n\t}";
      client.send(
          post("Content-Type: text/plain\r\nContent-Length: " + body.length() + "\r\n", body));

      assertThat(client.answer().status()).isEqualTo(200);
      assertThat(client.send(Lab.GET).answer().status()).isEqualTo(200);
    }
  }

  @Test
  void refusesHeadsThatAreTooLarge() {
    refuses("GET /" + "a".repeat(9 << 10) + " HTTP/1.1\r\n" + Lab.HOST + "\r\n", 414);
    refuses("GET /" + "a".repeat(64 << 10) + " HTTP/1.1\r\n" + Lab.HOST + "\r\n", 414);
    refuses(get("A: " + "a".repeat(65 << 10) + "\r\n"), 431);
    refuses(get("A: " + "a".repeat(1 << 20) + "\r\n"), 431);
    refuses(
        get("A: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".repeat(2_000)),
        431);
  }

  @Test
  void takesAThousandFields() {
    try (RawClient client = lab.connect()) {
      assertThat(client.send(get("A: b\r\n".repeat(1_000))).answer().status()).isEqualTo(200);
    }
  }

  @Test
  void refusesABodyThatIsTooLargeBeforeAskingForIt() {
    refuses(post("Content-Length: 1001\r\nExpect: 100-continue\r\n", ""), 413);
  }

  @Test
  void asksForABodyThatIsExpected() {
    try (RawClient client = lab.connect()) {
      client.send(
          post("Content-Type: text/plain\r\nContent-Length: 3\r\nExpect: 100-continue\r\n", ""));

      assertThat(client.answer().status()).isEqualTo(100);
      assertThat(client.send("abc").answer().status()).isEqualTo(200);
    }
  }

  @Test
  void refusesAnExpectationThatItDoesNotKnow() {
    refuses(get("Expect: a miracle\r\n"), 417);
  }

  @Test
  void sendsNoBodyWhereThereIsNone() {
    try (RawClient client = lab.connect()) {
      client.send("HEAD /thing HTTP/1.1\r\n" + Lab.HOST + "\r\n");
      RawClient.Answer head = client.answer("HEAD");
      client.send("HEAD /elsewhere HTTP/1.1\r\n" + Lab.HOST + "\r\n");
      RawClient.Answer missing = client.answer("HEAD");
      client.send("OPTIONS /thing HTTP/1.1\r\n" + Lab.HOST + "\r\n");
      RawClient.Answer options = client.answer();

      assertThat(head.header("Content-Length")).isEqualTo("7");
      assertThat(missing.status()).isEqualTo(404);
      assertThat(options.status()).isEqualTo(204);
      assertThat(options.headers()).doesNotContainKeys("Content-Length", "Transfer-Encoding");
      assertThat(client.send(Lab.GET).answer().body()).isEqualTo("a thing");
    }
  }
}
