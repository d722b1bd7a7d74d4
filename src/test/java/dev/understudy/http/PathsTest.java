package dev.understudy.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Match;
import dev.understudy.exchange.Exchange;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths and queries as they come off the wire: rows P01 to P04 of the hostile inputs. */
class PathsTest {
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

  private static Exchange latest() {
    List<Exchange> all = server.understudy().journal().exchanges();
    return all.get(all.size() - 1);
  }

  private static void isProblem(RawClient.Answer answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "//v1/organizations",
        "/v1//organizations",
        "/v1/organizations//",
        "/v1/./organizations",
        "/v1/x/../organizations",
        "/v1/%2e%2e/v1/organizations",
        "/v1/..%2forganizations",
        "/v1%2Forganizations",
        "/v1/organizations%5c..",
        "/v1/organizations;v=1",
        "/v1/organizations-of-others",
        "/v1/organizationsx",
        "/V1/organizations",
        "/..%2f..%2fetc/passwd",
        "/openapi/organizations.yaml"
      })
  void findsNothingAtAPathThatIsNotTheContracts(String path) {
    isProblem(server.get(path), 404);

    assertThat(latest().call().path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/organizations/%00/members",
        "/v1/organizations/a%zzb/members",
        "/v1/organizations/a%/members",
        "/v1/organizations/a%4/members",
        "/v1/organizations/%c0%ae%c0%ae/members",
        "/v1/organizations/%ff/members",
        "/v1/organizations/%ed%a0%80/members",
        "/v1/organizations/caf\u00e9/members"
      })
  void refusesABrokenPathAndNamesItsSegment(String path) {
    RawClient.Answer answer = server.get(path);

    isProblem(answer, 400);
    assertThat(answer.body()).contains("the path segment '" + path.split("/")[3] + "'");
  }

  @Test
  void refusesAPathOfTooManySegments() {
    isProblem(server.get("/a".repeat(2_000)), 400);
  }

  @Test
  void takesAnEscapedSlashForPartOfASegment() {
    // One segment, which is then no well-formed id.
    isProblem(server.get("/v1/organizations/a%2Fb/members"), 422);

    assertThat(((Match.Found) latest().call().match()).pathValues()).containsExactly("a/b");
  }

  @Test
  void matchesEscapedLettersLikeTheLettersThemselves() {
    assertThat(server.get("/v1/%6Frganizations").status()).isEqualTo(200);
  }

  @Test
  void keepsThePathAsItWasSent() {
    server.get("/v1/%6Frganizations?a=%20b&&a");

    assertThat(latest().call().path()).isEqualTo("/v1/%6Frganizations");
    assertThat(latest().call().query()).isEqualTo("a=%20b&&a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "?a", "?a=", "?a=b&a=c", "?%", "?%zz", "?%00", "?=", "?&&&", "?a;b"})
  void doesNotMindAQueryThatNothingIsDeclaredOf(String query) {
    assertThat(server.get("/v1/organizations" + query).status()).isEqualTo(200);
  }

  @Test
  void boundsTheQueryWhereOneIsDeclared() {
    try (Lab lab = Lab.open(Limits.DEFAULT);
        RawClient client = lab.connect()) {
      assertThat(status(client, "a=1&".repeat(900) + "n=1")).isEqualTo(200);
      assertThat(status(client, "a=1&".repeat(1_001) + "n=1")).isEqualTo(400);
      assertThat(status(client, "a" + "[b]".repeat(1_000) + "=1&n=1")).isEqualTo(200);
      assertThat(status(client, "n=")).isEqualTo(422);
      assertThat(status(client, "n")).isEqualTo(422);
      assertThat(status(client, "n=%zz")).isEqualTo(400);
      assertThat(status(client, "n=%31")).isEqualTo(200);
    }
  }

  private static int status(RawClient client, String query) {
    client.send("GET /thing?" + query + " HTTP/1.1\r\n" + Lab.HOST + "\r\n");
    return client.answer().status();
  }
}
