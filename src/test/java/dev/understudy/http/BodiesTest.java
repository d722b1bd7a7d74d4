package dev.understudy.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a request's body may arrive: rows H03, H04 and H14 to H17 of the hostile inputs. */
class BodiesTest {
  private static final int LIMIT = 100_000;
  private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\n" + Lab.HOST + "\r\n";
  private static final String CHUNKED =
      "POST /thing HTTP/1.1\r\n"
          + Lab.HOST
          + "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n";
  private static Lab lab;

  @BeforeAll
  static void open() {
    lab = Lab.open(Limits.DEFAULT.withBodyBytes(LIMIT));
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

  private static String sized(String fields, int length) {
    return "POST /thing HTTP/1.1\r\n"
        + Lab.HOST
        + "Content-Type: text/plain\r\n"
        + fields
        + "Content-Length: "
        + length
        + "\r\n\r\n";
  }

  private static void isRefused(RawClient client, int status) {
    RawClient.Answer answer = client.answer();
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("Connection")).isEqualTo("close");
    assertThat(client.rest()).isEmpty();
  }

  static Stream<Arguments> brokenChunks() {
    return Stream.of(
        Arguments.of("a size that is no number", "xyz\r\nabc\r\n0\r\n\r\n"),
        Arguments.of("no size", "\r\nabc\r\n0\r\n\r\n"),
        Arguments.of("a negative size", "-3\r\nabc\r\n0\r\n\r\n"),
        Arguments.of("a signed size", "+3\r\nabc\r\n0\r\n\r\n"),
        Arguments.of("0x before the size", "0x3\r\nabc\r\n0\r\n\r\n"),
        Arguments.of("a size that overflows 32 bits", "100000003\r\nabc\r\n0\r\n\r\n"),
        Arguments.of("a size that overflows 64 bits", "10000000000000003\r\nabc\r\n0\r\n\r\n"),
        Arguments.of("bare LF after the size", "3\nabc\r\n0\r\n\r\n"),
        Arguments.of("bare LF after the data", "3\r\nabc\n0\r\n\r\n"),
        Arguments.of("bare LF within an extension", "3;a\nb\r\nabc\r\n0\r\n\r\n"),
        Arguments.of("a quoted CRLF in an extension", "3;a=\"\r\nabc\r\n\"\r\n0\r\n\r\n"),
        Arguments.of("too much data", "3\r\nabcdef\r\n0\r\n\r\n"),
        Arguments.of("an extension of 1 MB", "3;" + "a".repeat(1 << 20) + "\r\nabc\r\n0\r\n\r\n"),
        Arguments.of("20,000 trailers", "0\r\n" + "A: b\r\n".repeat(20_000) + "\r\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenChunks")
  void refusesChunksThatCannotBeToldApart(String name, String chunks) {
    try (RawClient client = lab.connect()) {
      client.trySend(CHUNKED + chunks).trySend(SMUGGLED);

      isRefused(client, 400);
    }
  }

  @Test
  void takesChunksWithExtensionsAndTrailers() {
    try (RawClient client = lab.connect()) {
      client.send(CHUNKED + "3;a=b\r\nabc\r\n2\r\nde\r\n0\r\nX-Trailer: 1\r\n\r\n" + Lab.GET);

      assertThat(client.answer().status()).isEqualTo(200);
      assertThat(client.answer().status()).isEqualTo(200);
    }
    var bodies = lab.journal().exchanges().stream().map(e -> e.call().body().toString());
    assertThat(bodies).contains("abcde");
  }

  @Test
  void takesManySmallChunks() {
    try (RawClient client = lab.connect()) {
      client.send(CHUNKED + "1\r\na\r\n".repeat(5_000) + "0\r\n\r\n");

      assertThat(client.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void refusesSmallChunksWithoutEnd() {
    try (RawClient client = lab.connect()) {
      client.trySend(CHUNKED + "1\r\na\r\n".repeat(LIMIT + 1) + SMUGGLED);

      isRefused(client, 413);
    }
  }

  @Test
  void takesABodyAtTheLimitAndRefusesOneByteMore() {
    try (RawClient client = lab.connect()) {
      client.send(sized("", LIMIT) + "a".repeat(LIMIT));
      assertThat(client.answer().status()).isEqualTo(200);
      client.trySend(sized("", LIMIT + 1) + "a".repeat(LIMIT + 1) + SMUGGLED);
      isRefused(client, 413);
    }
  }

  @Test
  void statesAndRemembersARefusalAsAnyOtherAnswer() {
    try (RawClient client = lab.connect()) {
      client.trySend(sized("", LIMIT + 1) + "a".repeat(LIMIT + 1));

      assertThat(client.answer().headers()).containsKeys("X-RateLimit-Limit", "X-RateLimit-Reset");
    }
    assertThat(lab.journal().exchanges())
        .last()
        .satisfies(exchange -> assertThat(exchange.reply().status()).isEqualTo(413));
  }

  @Test
  void letsTheClientReadTheRefusalWhileItStillSends() {
    try (RawClient client = lab.connect()) {
      client.send(sized("", 20 << 20));
      for (int i = 0; i < 20; i++) {
        client.trySend("a".repeat(1 << 20));
      }

      isRefused(client, 413);
    }
  }

  @Test
  void refusesALengthThatOverflows() {
    try (RawClient client = lab.connect()) {
      client.send(
          "POST /thing HTTP/1.1\r\n" + Lab.HOST + "Content-Length: 9223372036854775807\r\n\r\n");

      isRefused(client, 413);
    }
  }

  @Test
  void forgetsABodyThatEndsTooEarly() {
    try (RawClient client = lab.connect()) {
      client.send(sized("", 10) + "abc").finish();

      assertThat(client.rest()).isEmpty();
    }
    RawClient left = lab.connect().send(sized("", 10) + "abc");
    left.abort();
    assertThat(lab.routed()).isEmpty();
  }

  @Test
  void unpacksNothing() {
    for (String coding : new String[] {"gzip", "br", "zstd", "deflate, gzip", "snake-oil"}) {
      try (RawClient client = lab.connect()) {
        client.send(sized("Content-Encoding: " + coding + "\r\n", 3) + "abc" + Lab.GET);

        assertThat(client.answer().status()).as(coding).isEqualTo(415);
        assertThat(client.answer().status()).isEqualTo(200);
      }
    }
  }

  @Test
  void readsFieldsOfManyPartsWithinBounds() {
    String[] fields = {
      "Range: bytes=" + "0-0,".repeat(1_000) + "0-0",
      "If-None-Match: " + "\"a\",".repeat(2_000) + "\"a\"",
      "Accept: " + "a/b,".repeat(1_000) + "*/*",
      "Accept: text/plain;q=NaN",
      "Accept-Encoding: " + "gzip;q=0.1,".repeat(1_000) + "br"
    };
    try (RawClient client = lab.connect()) {
      for (String field : fields) {
        client.send("GET /thing HTTP/1.1\r\n" + Lab.HOST + field + "\r\n\r\n");

        assertThat(client.answer().status()).as(field.substring(0, 12)).isEqualTo(200);
      }
      client.send("GET /thing HTTP/1.1\r\n" + Lab.HOST + "Accept: image/png\r\n\r\n");
      assertThat(client.answer().status()).isEqualTo(406);
    }
  }

  @Test
  void answersAPipelineInItsOrder() {
    StringBuilder pipeline = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      pipeline.append("GET /").append(i).append(" HTTP/1.1\r\n").append(Lab.HOST).append("\r\n");
    }
    try (RawClient client = lab.connect()) {
      client.send(pipeline.toString());

      for (int i = 0; i < 2_000; i++) {
        assertThat(client.answer().body()).contains("\"instance\":\"/" + i + "\"");
      }
    }
  }

  @Test
  void readsNoFurtherThanAClientReads() throws Exception {
    lab.answer(Lab.text("a".repeat(64 << 10)));
    byte[] gets = Lab.GET.repeat(1_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    try (RawClient client = lab.connect()) {
      Thread sender =
          new Thread(
              () -> {
                for (int i = 0; i < 20; i++) {
                  client.trySend(new String(gets, java.nio.charset.StandardCharsets.US_ASCII));
                }
              });
      sender.setDaemon(true);
      sender.start();
      client.answer();
      // While nothing is read from this one, others are served, and it gets no further.
      for (int i = 0; i < 50; i++) {
        lab.isUnharmed();
      }
      assertThat(lab.journal().count()).isLessThan(5_000);
      client.abort();
      sender.join(Duration.ofSeconds(10).toMillis());
    } finally {
      lab.answer(Lab.text("a thing"));
    }
  }
}
