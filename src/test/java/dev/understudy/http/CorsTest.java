package dev.understudy.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Headers;
import dev.understudy.exchange.Reply;
import io.vertx.core.MultiMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {
  private static final String ALLOW = "Access-Control-Allow-Origin";
  private static final String CREDENTIALS = "Access-Control-Allow-Credentials";
  private static final String NAMED = "https://preview.example";

  private final Cors usual = Cors.of(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost",
        "http://localhost:5173",
        "https://localhost:8443",
        "http://app.localhost:3000",
        "http://127.0.0.1:3000",
        "http://127.5.5.5",
        "http://[::1]:3000"
      })
  void letsLoopbackPagesReadTheAnswer(String origin) {
    Reply reply = usual.open(Reply.empty(200), origin);

    assertThat(reply.header(ALLOW)).contains(origin);
    assertThat(reply.header("Vary")).contains("Origin");
    assertThat(reply.header(CREDENTIALS)).isEmpty();
    assertThat(reply.header("Access-Control-Expose-Headers"))
        .hasValueSatisfying(
            exposed -> assertThat(exposed).contains("X-RateLimit-Remaining", "Retry-After"));
  }

  @Test
  void letsAPageReadWhateverFieldsTheAnswerHas() {
    Reply reply = Reply.empty(200).withHeaders(Headers.of("X-Total-Count", "7", "ETag", "\"a\""));

    assertThat(usual.open(reply, "http://localhost:5173").header("Access-Control-Expose-Headers"))
        .hasValueSatisfying(exposed -> assertThat(exposed).contains("X-Total-Count", "ETag"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost.evil.example",
        "http://evillocalhost",
        "http://evil.example",
        "http://localhost@evil.example",
        "http://evil@localhost",
        "http://127.0.0.1.nip.io",
        "http://2130706433",
        "http://0.0.0.0",
        "http://localhost/",
        "http://localhost?x",
        "http://localhost#x",
        "ftp://localhost",
        "file://",
        "localhost",
        "null",
        "",
        " ",
        "http://",
        "http://[::1",
        "chrome-extension://abc",
        NAMED
      })
  void letsNoOtherPageReadTheAnswer(String origin) {
    Reply reply = usual.open(Reply.empty(200), origin);

    assertThat(reply.header(ALLOW)).isEmpty();
    assertThat(reply.header("Access-Control-Expose-Headers")).isEmpty();
    assertThat(reply.header("Vary")).contains("Origin");
  }

  @Test
  void letsANamedPageReadWithCredentials() {
    Cors cors = Cors.of(List.of(NAMED));

    Reply reply = cors.open(Reply.empty(200), NAMED);

    assertThat(reply.header(ALLOW)).contains(NAMED);
    assertThat(reply.header(CREDENTIALS)).contains("true");
    assertThat(cors.open(Reply.empty(200), NAMED + ".evil.example").header(ALLOW)).isEmpty();
    assertThat(cors.open(Reply.empty(200), "http://localhost").header(ALLOW)).isPresent();
  }

  @Test
  void letsEveryPageReadWithoutCredentialsWhereAskedTo() {
    Reply reply = Cors.of(List.of("*")).open(Reply.empty(200), "null");

    assertThat(reply.header(ALLOW)).contains("*");
    assertThat(reply.header(CREDENTIALS)).isEmpty();
  }

  @Test
  void saysNothingWhereItIsOff() {
    Cors off = Cors.of(List.of("off"));

    assertThat(off.open(Reply.empty(200), "http://localhost")).isEqualTo(Reply.empty(200));
    assertThat(off.isPreflight("OPTIONS", preflight("http://localhost", null))).isFalse();
  }

  @Test
  void leavesAnAnswerToNoPageAsItIs() {
    Reply reply = Reply.empty(200);

    assertThat(usual.open(reply, null)).isSameAs(reply);
  }

  @Test
  void keepsWhatTheAnswerVariesBy() {
    Reply reply = Reply.empty(200).withHeader("Vary", "Accept");

    assertThat(usual.open(reply, "http://localhost").header("Vary")).contains("Accept, Origin");
  }

  @Test
  void knowsAPreflightByItsThreeMarks() {
    MultiMap headers = preflight("http://localhost", null);

    assertThat(usual.isPreflight("OPTIONS", headers)).isTrue();
    assertThat(usual.isPreflight("GET", headers)).isFalse();
    headers.remove("Origin");
    assertThat(usual.isPreflight("OPTIONS", headers)).isFalse();
  }

  @Test
  void answersAPreflightWithTheMethodsOfTheContract() {
    Reply reply =
        usual.preflight(
            preflight("http://localhost", "authorization, content-type"), List.of("GET", "POST"));

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.header("Access-Control-Allow-Methods")).contains("GET, POST");
    assertThat(reply.header("Access-Control-Allow-Headers"))
        .contains("authorization, content-type");
    assertThat(reply.header("Access-Control-Max-Age")).contains("600");
    assertThat(reply.header("Access-Control-Allow-Private-Network")).isEmpty();
  }

  @Test
  void letsAPageSendDirectives() {
    String directives = "x-understudy-fault, x-understudy-latency";

    assertThat(
            usual
                .preflight(preflight("http://localhost", directives), List.of("GET"))
                .header("Access-Control-Allow-Headers"))
        .contains(directives);
  }

  @Test
  void tellsAForeignPageNothingInAPreflight() {
    Reply reply = usual.preflight(preflight("http://evil.example", "x-a"), List.of("GET"));

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.headers().toString()).doesNotContain("Access-Control");
  }

  @Test
  void doesNotEchoHeadersThatAreNoNames() {
    Reply reply = usual.preflight(preflight("http://localhost", "<x>"), List.of());

    assertThat(reply.header("Access-Control-Allow-Headers")).isEmpty();
    assertThat(reply.header("Access-Control-Allow-Methods")).isEmpty();
  }

  private static MultiMap preflight(String origin, @Nullable String wanted) {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("Origin", origin)
            .add("Access-Control-Request-Method", "PUT");
    return wanted == null ? headers : headers.add("Access-Control-Request-Headers", wanted);
  }
}
