package dev.understudy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.Controls;
import dev.understudy.Mocking;
import dev.understudy.Settings;
import dev.understudy.Understudy;
import dev.understudy.controls.FaultRule;
import dev.understudy.controls.Faults;
import dev.understudy.exchange.Exchange;
import dev.understudy.validation.Profile;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault as a client meets it, over a socket, of the Organizations API as it is. */
class FaultsOnTheWireTest {
  private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\n";
  private static final String KEY = "Authorization: Bearer 3qpr_sk_live_owner\r\n";
  private static final String LIST = "GET /v1/organizations" + HEAD + KEY;
  private static final String MEMBERS = "GET /v1/organizations/org_01HABC/members" + HEAD + KEY;
  private static final Understudy API = start(Profile.DEFAULT, Controls.DEFAULT);

  private static Understudy start(Profile profile, Controls controls) {
    Mocking usual = Mocking.DEFAULT;
    Mocking mocking =
        new Mocking(
            usual.contracts(),
            usual.examples(),
            profile,
            usual.security(),
            usual.strict(),
            usual.remoteRefs(),
            usual.outbound(),
            usual.state());
    Settings settings =
        Settings.DEFAULT
            .withPort(0)
            .withSeed(42)
            .withRateLimit(OptionalInt.empty())
            .withMocking(mocking)
            .withControls(controls);
    return Lab.await(Understudy.start(settings));
  }

  private final Faults faults = API.faults();

  @AfterEach
  void recovers() {
    faults.clear();
    assertThat(get(LIST).status()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    Lab.await(API.close());
  }

  private static RawClient connect() {
    return RawClient.to(API.url().getPort());
  }

  private static RawClient.Answer get(String head, String... fields) {
    try (RawClient client = connect()) {
      return client.send(head + String.join("", fields) + "\r\n").answer();
    }
  }

  private String add(String rule) {
    return faults.add(FaultRule.parse(rule));
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text);
  }

  private static List<String> lastExplanation() {
    List<Exchange> all = API.journal().exchanges();
    return API.explain(all.get(all.size() - 1)).lines().stream()
        .map(line -> line.step() + ": " + line.text())
        .toList();
  }

  @Test
  void answers402TwiceAndThenRecovers() throws Exception {
    add("listMembers:402,times=2");

    assertThat(Stream.generate(() -> get(MEMBERS).status()).limit(4))
        .containsExactly(402, 402, 200, 200);
    assertThat(get(LIST).status()).isEqualTo(200);
    assertThat(faults.all().get(0).left()).hasValue(0);
  }

  @Test
  void answersWithTheContractsOwnExampleOfThatStatus() throws Exception {
    String id = add("402");

    RawClient.Answer answer = get(LIST);

    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(json(answer.body()).path("status").asInt()).isEqualTo(402);
    assertThat(answer.headers()).doesNotContainKey("Preference-Applied");
    assertThat(lastExplanation()).contains("fault: deliberate, by " + id + " '402', strike 1");
  }

  @Test
  void answersAStatusThatIsNotDeclaredOnlyWhereThatIsSaid() throws Exception {
    add("503,times=1");
    add("status=503;undeclared,times=1");

    RawClient.Answer declared = get(LIST);
    RawClient.Answer anyway = get(LIST);

    assertThat(declared.status()).isEqualTo(404);
    assertThat(json(declared.body()).path("detail").asText())
        .startsWith("listOrganizations declares no answer 503; it declares 200, 400");
    assertThat(anyway.status()).isEqualTo(503);
    assertThat(anyway.header("Retry-After")).isEqualTo("1");
    assertThat(anyway.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void doesNotCarryOutWhatItRefuses() throws Exception {
    add("createOrganization:402,times=1");
    String post =
        "POST /v1/organizations"
            + HEAD
            + KEY
            + "Content-Type: application/json\r\nContent-Length: 17\r\n";
    String body = "{\"name\":\"Faulty\"}";

    try (RawClient client = connect()) {
      assertThat(client.send(post + "\r\n" + body).answer().status()).isEqualTo(402);
    }
    assertThat(get(LIST).body()).doesNotContain("Faulty");
  }

  @Test
  void waits() {
    String id = add("latency=150ms");
    long begun = System.nanoTime();

    assertThat(get(LIST).status()).isEqualTo(200);

    assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(140_000_000);
    assertThat(lastExplanation())
        .contains("fault: deliberate, by " + id + " 'latency=150ms', strike 1; it waits 150 ms");
  }

  @Test
  void drips() {
    int length = get(LIST).body().length();
    add("slow=" + length * 4);
    long begun = System.nanoTime();

    assertThat(get(LIST).body()).hasSize(length);

    assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(190_000_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "reset-mid-body"})
  void resetsTheConnection(String effect) {
    add(effect);
    try (RawClient client = connect()) {
      assertThat(client.send(LIST + "\r\n").isReset()).isTrue();
    }
  }

  @Test
  void repliesWithNothing() {
    add("empty");
    try (RawClient client = connect()) {
      assertThat(client.send(LIST + "\r\n").rest()).isEmpty();
    }
    try (RawClient client = connect()) {
      assertThat(client.send(LIST + "\r\n").isReset()).isFalse();
    }
  }

  @Test
  void promisesMoreThanItSends() {
    String body = get(LIST).body();
    add("truncated");
    try (RawClient client = connect()) {
      assertThat(client.send(LIST + "\r\n").rest())
          .containsIgnoringCase("content-length: " + body.length())
          .endsWith(body.substring(0, body.length() / 2));
    }
  }

  @Test
  void sendsWhatIsNoJson() {
    add("malformed");
    for (int i = 0; i < 20; i++) {
      RawClient.Answer answer = get(LIST);

      assertThat(answer.header("Content-Type")).isEqualTo("application/json");
      assertThatThrownBy(() -> strictly(answer.body())).isInstanceOf(JsonProcessingException.class);
    }
  }

  private static void strictly(String text) throws JsonProcessingException {
    new ObjectMapper()
        .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .readTree(text);
  }

  @Test
  void liesAboutTheMediaType() {
    add("wrong-type");

    RawClient.Answer answer = get(LIST);

    assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(answer.body()).contains("\"organizations\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"break=missing", "break=type", "break=enum"})
  void breaksTheContractAndSaysWhere(String effect) {
    String whole = get(MEMBERS).body();
    add(effect);

    RawClient.Answer answer = get(MEMBERS);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isNotEqualTo(whole);
    assertThat(lastExplanation())
        .anyMatch(line -> line.startsWith("fault: ") && line.contains("; broken at "));
  }

  @Test
  void staysSilentWhereItStalls() {
    add("stall,times=1");
    try (RawClient stalled = connect()) {
      stalled.send(LIST + "\r\n");

      assertThat(get(LIST).status()).isEqualTo(200);
      assertThat(stalled.isWaiting()).isTrue();
    }
  }

  @Test
  void saysThatTheConnectionEnds() {
    add("goaway");
    try (RawClient client = connect()) {
      RawClient.Answer answer = client.send(LIST + "\r\n").answer();

      assertThat(answer.header("Connection")).isEqualTo("close");
      assertThat(client.rest()).isEmpty();
    }
    assertThat(lastExplanation())
        .anyMatch(line -> line.endsWith("on HTTP/1.1, which has no GOAWAY, by Connection: close"));
  }

  @ParameterizedTest
  @EnumSource
  void breaksItInEveryProfile(Profile profile) {
    Understudy api =
        start(
            profile,
            Controls.DEFAULT.withFaults("break=type,times=1", "wrong-type,times=1", "malformed"));
    try (RawClient client = RawClient.to(api.url().getPort())) {
      assertThat(client.send(LIST + "\r\n").answer().status()).isEqualTo(200);
      assertThat(client.send(LIST + "\r\n").answer().status()).isEqualTo(200);
      assertThat(client.send(LIST + "\r\n").answer().status()).isEqualTo(200);
    }
    Lab.await(api.close());
  }

  @Test
  void doesToOneAnswerWhatItsRequestSays() {
    assertThat(get(LIST, "X-Understudy-Fault: 402\r\n").status()).isEqualTo(402);
    assertThat(lastExplanation()).contains("fault: deliberate, by X-Understudy-Fault '402'");
    assertThat(get(LIST).status()).isEqualTo(200);
    try (RawClient client = connect()) {
      assertThat(client.send(LIST + "X-Understudy-Fault: reset\r\n\r\n").isReset()).isTrue();
    }
  }

  @Test
  void takesTheTimeThatTheRequestSays() {
    long begun = System.nanoTime();

    assertThat(get(LIST, "X-Understudy-Latency: 150ms\r\n").status()).isEqualTo(200);

    assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(140_000_000);
  }

  @Test
  void takesBothDirectivesAndAPreference() {
    RawClient.Answer answer =
        get(
            LIST,
            "X-Understudy-Latency: 1ms\r\nX-Understudy-Fault: malformed\r\nPrefer: code=401\r\n");

    assertThat(answer.status()).isEqualTo(401);
    assertThatThrownBy(() -> strictly(answer.body())).isInstanceOf(JsonProcessingException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Understudy-Fault: trunkated | X-Understudy-Fault: 'trunkated' is not an effect: a status",
        "X-Understudy-Latency: 20 | X-Understudy-Latency: '20' is not a time such as 200ms",
      })
  void refusesADirectiveThatItCannotReadAndSaysWhatWouldBeRight(String field, String message)
      throws Exception {
    RawClient.Answer answer = get(LIST, field + "\r\n");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(json(answer.body()).path("type").asText()).endsWith("/wrong-directive");
    assertThat(json(answer.body()).path("detail").asText()).startsWith(message);
  }

  @Test
  void refusesADirectiveThatIsSentTwice() throws Exception {
    RawClient.Answer answer =
        get(LIST, "X-Understudy-Fault: 402\r\n", "X-Understudy-Fault: reset\r\n");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(json(answer.body()).path("detail").asText()).contains("is sent twice");
  }

  @Test
  void takesDirectivesForNoParametersInTheStrictProfileAndLeavesThemWhereTheyAreOff() {
    Understudy strict = start(Profile.STRICT, Controls.DEFAULT.withDirectives(false));
    try (RawClient client = RawClient.to(strict.url().getPort())) {
      String directives = "X-Understudy-Fault: 402\r\nX-Understudy-Latency: soon\r\n";
      assertThat(client.send(LIST + directives + "\r\n").answer().status()).isEqualTo(200);
    }
    Lab.await(strict.close());

    Understudy followed = start(Profile.STRICT, Controls.DEFAULT);
    try (RawClient client = RawClient.to(followed.url().getPort())) {
      String directive = "X-Understudy-Fault: 402\r\n\r\n";
      assertThat(client.send(LIST + directive).answer().status()).isEqualTo(402);
    }
    Lab.await(followed.close());
  }

  @Test
  void beginsWithThePresetsOfTheSettings() {
    Understudy limited = start(Profile.DEFAULT, Controls.DEFAULT.withPresets("rate-limited"));
    try (RawClient client = RawClient.to(limited.url().getPort())) {
      List<Integer> statuses =
          Stream.generate(() -> client.send(LIST + "\r\n").answer().status()).limit(20).toList();
      assertThat(statuses).contains(200, 429).containsOnly(200, 429);
    }
    Lab.await(limited.close());
  }
}
