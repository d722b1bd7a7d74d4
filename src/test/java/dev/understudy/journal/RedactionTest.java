package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.contract.Catalog;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Authorization       | Bearer abc.def        | Bearer REDACTED_TOKEN",
        "authorization       | Basic dXNlcjpodW50ZXI= | Basic REDACTED_PASSWORD",
        "Authorization       | raw                   | REDACTED_TOKEN",
        "Proxy-Authorization | Digest a=b, c=d       | Digest REDACTED_TOKEN",
        "Cookie              | a=1; session=xyz      | a=REDACTED_COOKIE; session=REDACTED_COOKIE",
        "X-Api-Key           | k                     | REDACTED_API_KEY",
        "X-CSRF-Token        | t                     | REDACTED_TOKEN",
        "X-Author            | Ann                   | Ann",
        "Accept              | text/plain            | text/plain"
      })
  void takesCredentialsOutOfRequestFields(String name, String value, String shown) {
    Call call = redacted(Told.of("GET", "/dogs").header(name, value)).call();

    assertThat(call.header(name)).contains(shown);
  }

  @Test
  void keepsTheAttributesOfACookieThatIsSet() {
    Reply reply = Reply.empty(200).withHeader("Set-Cookie", "sid=very-secret; Path=/; HttpOnly");

    assertThat(redacted(Told.of("GET", "/dogs").reply(reply)).reply().header("Set-Cookie"))
        .contains("sid=REDACTED_COOKIE; Path=/; HttpOnly");
  }

  @Test
  void takesTheKeyOutOfTheQueryThatASecuritySchemeNames() {
    assertThat(redacted(Told.of("GET", "/dogs?size=small&bone=b%C3%A9&a")).call().query())
        .isEqualTo("size=small&bone=REDACTED_API_KEY&a");
  }

  @Test
  void takesAPasswordOutOfAParameterByItsFormatAndOutOfAPathByItsName() {
    Call call = redacted(Told.of("GET", "/doors/open%20sesame?word=x")).call();

    assertThat(call.target()).isEqualTo("/doors/REDACTED_TOKEN?word=REDACTED_PASSWORD");
  }

  @Test
  void takesWriteOnlyMembersAndPasswordsOutOfABody() {
    Exchange shown =
        redacted(
            Told.of("POST", "/dogs")
                .json(
                    """
                    {"name":"Rex","chip":"c1","collar":"c2","owner":{"name":"Ann","password":"p"}}
                    """));

    String expected =
        "{\"name\":\"Rex\",\"chip\":\"REDACTED_SECRET\",\"collar\":\"REDACTED_PASSWORD\","
            + "\"owner\":{\"name\":\"Ann\",\"password\":\"REDACTED_PASSWORD\"}}";
    assertThat(shown.call().body()).hasToString(expected);
    assertThat(shown.call().understood().input().body()).hasToString(expected);
  }

  @Test
  void takesEverythingOutOfAMemberThatIsASecret() {
    Exchange shown =
        redacted(Told.of("GET", "/dogs/1").answered(200, "{\"secrets\":[\"a\",{\"b\":7}]}"));

    assertThat(shown.reply().body().bytes())
        .hasToString("{\"secrets\":[\"REDACTED_SECRET\",{\"b\":\"REDACTED_SECRET\"}]}");
  }

  @Test
  void takesOutWhatAnAnswerRepeatsOfASecret() {
    Finding finding = new Finding(Finding.In.HEADER, "/x", "type", "got 'hunter22'");
    Problem problem = Problem.violations(List.of(finding));
    Exchange shown =
        redacted(
            Told.of("GET", "/dogs")
                .header("Authorization", "Bearer hunter22")
                .reply(problem.reply("/dogs").withHeader("Location", "/in?t=hunter22")));

    assertThat(shown.reply().body().bytes().toString()).doesNotContain("hunter22");
    assertThat(shown.reply().header("Location")).contains("/in?t=REDACTED_TOKEN");
    assertThat(shown.reply().origin().refusal().orElseThrow().findings().get(0).detail())
        .isEqualTo("got 'REDACTED_TOKEN'");
  }

  @Test
  void takesThePasswordOutOfAForm() {
    Exchange shown =
        redacted(
            Told.of("POST", "/dogs")
                .body("application/x-www-form-urlencoded", Buffer.buffer("name=R&password=p%26q")));

    assertThat(shown.call().body()).hasToString("name=R&password=REDACTED_PASSWORD");
  }

  @Test
  void takesSecretsOutOfABodyThatWasCutOff() {
    Exchange shown =
        redacted(
            Told.of("POST", "/dogs")
                .body("application/json", Buffer.buffer("{\"password\" : \"open sesa")));

    assertThat(shown.call().body()).hasToString("{\"password\" : \"REDACTED_PASSWORD");
  }

  @Test
  void leavesBytesThatAreNoTextAsTheyAre() {
    Buffer bytes = Buffer.buffer(new byte[] {0, (byte) 0xff, 10, (byte) 0x80});
    Exchange shown = redacted(Told.of("POST", "/dogs").body("image/png", bytes));

    assertThat(shown.call().body()).isEqualTo(bytes);
  }

  @Test
  void doesNotGrowWhereSecretsLookLikeMarks() {
    StringBuilder body = new StringBuilder("{\"note\":\"REDACTED_PASSWORD\"");
    String mark = Secret.PASSWORD.mark();
    for (int from = 0; from < mark.length(); from++) {
      for (int to = from + 4; to <= mark.length(); to++) {
        String member = "\"n" + from + "_" + to + "_password\":";
        body.append(',').append(member).append('"').append(mark, from, to).append('"');
      }
    }

    Exchange shown = redacted(Told.of("POST", "/dogs").json(body.append('}').toString()));

    assertThat(shown.call().body().length()).isLessThan(10_000);
  }

  @Test
  void changesNothingOfWhatIsRemembered() {
    Exchange exchange =
        Told.of("POST", "/dogs").header("Authorization", "Bearer abc").json("{}").exchange();

    Redaction.of(exchange);

    assertThat(exchange.call().header("Authorization")).contains("Bearer abc");
  }

  @Test
  void hidesTheValuesThatAreExplained() {
    Exchange shown =
        redacted(
            Told.of("GET", "/doors/t?word=abracadabra")
                .query("word", TextNode.valueOf("abracadabra")));

    assertThat(Explanation.of(shown, Catalog.of(Told.KENNELS)).lines().toString())
        .doesNotContain("abracadabra");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "author",
        "keyboard",
        "tokens_used",
        "Idempotency-Key",
        "passenger",
        "key",
        "pinned"
      })
  void showsWhatOnlyLooksLikeASecret(String name) {
    assertThat(Secret.named(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"password", "newPassword", "api_key", "apiKey", "X-API-Key", "client_secret"})
  void knowsASecretByItsName(String name) {
    assertThat(Secret.named(name)).isPresent();
  }

  private static Exchange redacted(Told told) {
    return Redaction.of(told.exchange()).exchange();
  }
}
