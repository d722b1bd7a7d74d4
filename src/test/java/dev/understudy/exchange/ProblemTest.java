package dev.understudy.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
  private static final Problem TAKEN =
      Problem.of("slug-taken", 409, "Slug taken", "the slug 'acme' is taken");

  @Test
  void hasTheMembersOfRfc9457() {
    Reply reply = TAKEN.reply("/v1/organizations");

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.header("content-type")).contains("application/problem+json");
    assertThat(reply.body().bytes())
        .hasToString(
            "{\"type\":\"https://understudy.dev/problems/slug-taken\",\"title\":\"Slug taken\","
                + "\"status\":409,\"detail\":\"the slug 'acme' is taken\","
                + "\"instance\":\"/v1/organizations\"}");
  }

  @Test
  void listsEveryFinding() {
    Problem problem =
        new Problem(
            "contract-violation",
            422,
            "Breaks the contract",
            "2 violations",
            List.of(
                new Finding(Finding.In.BODY, "/name", "minLength", "is too short"),
                new Finding(Finding.In.PATH, "/id", "pattern", "is no id")));

    assertThat(tree(problem.reply("/")).get("errors"))
        .hasToString(
            "[{\"in\":\"body\",\"pointer\":\"/name\",\"keyword\":\"minLength\","
                + "\"detail\":\"is too short\"},"
                + "{\"in\":\"path\",\"pointer\":\"/id\",\"keyword\":\"pattern\","
                + "\"detail\":\"is no id\"}]");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "/v1/a%2Fb, /v1/a%2Fb",
        "/v1/%zz, /v1/%25zz",
        "/v1/%, /v1/%25",
        "/v1/%１１, /v1/%25%EF%BC%91%EF%BC%91",
        "/v1/é 😀, /v1/%C3%A9%20%F0%9F%98%80",
        "/a?b#c, /a%3Fb%23c",
        "/<script>, /%3Cscript%3E",
        "/[x], /%5Bx%5D",
        "//evil.example/x, /.//evil.example/x",
        "api.example:443, ./api.example:443",
        "1.2.3.4:80, ./1.2.3.4:80",
        "/v1/a:b;c=d@e, /v1/a:b;c=d@e"
      })
  void hasAnInstanceThatIsAReference(String path, String instance) {
    String written = tree(TAKEN.reply(path)).get("instance").textValue();

    assertThat(written).isEqualTo(instance);
    assertThat(URI.create(written).getRawPath()).isEqualTo(instance);
  }

  @Test
  void hasAnInstanceEvenOfHalfACharacter() {
    assertThat(tree(TAKEN.reply("/\ud800\u0000")).get("instance").textValue()).isEqualTo("/%3F%00");
  }

  private static JsonNode tree(Reply reply) {
    return ((Body.Json) reply.body()).tree();
  }
}
