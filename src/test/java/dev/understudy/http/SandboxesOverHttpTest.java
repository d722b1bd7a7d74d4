package dev.understudy.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.Controls;
import dev.understudy.Mocking;
import dev.understudy.SandboxBounds;
import dev.understudy.Settings;
import dev.understudy.Understudy;
import dev.understudy.exchange.Exchange;
import dev.understudy.sandbox.SandboxId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How clients choose a sandbox over a socket, and what they may say of one request. */
class SandboxesOverHttpTest {
  private static final String ORGANIZATIONS = "/v1/organizations";
  private static final Settings SETTINGS =
      Settings.DEFAULT.withPort(0).withSeed(42).withRateLimit(OptionalInt.empty());
  private static final String THINGS =
      """
      openapi: 3.0.3
      info: {title: Things, version: 1.0.0}
      paths:
        %s/things:
          post:
            operationId: addThing
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
            responses:
              '201':
                description: Added
                headers: {Location: {schema: {type: string}}}
                content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
          get:
            operationId: listThings
            parameters: [{name: name, in: query, schema: {type: string}}]
            responses:
              '200':
                description: All
                content:
                  application/json:
                    schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}
        %s/things/{id}:
          get:
            operationId: getThing
            parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
            responses:
              '200':
                description: It
                content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
              '404': {description: None}
      components:
        schemas:
          Thing:
            type: object
            required: [name]
            properties: {id: {type: integer, readOnly: true}, name: {type: string}}
      """;

  private final Path folder;
  private Understudy api = Lab.await(Understudy.start(SETTINGS));

  SandboxesOverHttpTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void stop() {
    Lab.await(api.close());
  }

  private void restart(Settings settings) {
    stop();
    api = Lab.await(Understudy.start(settings));
  }

  private void restartWithThings(String base) throws IOException {
    Path file = folder.resolve("things.yaml");
    Files.writeString(file, THINGS.formatted(base, base));
    restart(SETTINGS.withMocking(Mocking.DEFAULT.withContracts(file)));
  }

  private RawClient.Answer send(String method, String target, String body, String... fields) {
    String head =
        method
            + " "
            + target
            + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer 3qpr_sk_live_owner\r\n"
            + (body.isEmpty() ? "" : "Content-Type: application/json\r\n")
            + ("Content-Length: " + body.length() + "\r\n")
            + String.join("", List.of(fields).stream().map(field -> field + "\r\n").toList());
    try (RawClient client = RawClient.to(api.url().getPort())) {
      return client.send(head + "\r\n" + body).answer(method);
    }
  }

  private RawClient.Answer get(String target, String... fields) {
    return send("GET", target, "", fields);
  }

  private static JsonNode json(RawClient.Answer answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }

  private int total(String target, String... fields) throws IOException {
    return json(get(target, fields)).path("total").asInt(-1);
  }

  private String why() {
    List<Exchange> all = api.journal().exchanges();
    return api.explain(all.get(all.size() - 1)).lines().toString();
  }

  @Test
  void choosesByHeaderCookieAndBasePath() throws Exception {
    int before = total(ORGANIZATIONS);

    send("POST", ORGANIZATIONS, "{\"name\":\"One\"}", "X-Understudy-Sandbox: blue");
    send("POST", ORGANIZATIONS, "{\"name\":\"Two\"}", "Cookie: a=b; X-Understudy-Sandbox=blue");
    send("POST", "/@blue" + ORGANIZATIONS, "{\"name\":\"Three\"}");

    assertThat(total("/@blue" + ORGANIZATIONS)).isEqualTo(before + 3);
    assertThat(total(ORGANIZATIONS)).isEqualTo(before);
    assertThat(api.sandboxes().find(new SandboxId("blue"))).isPresent();
  }

  @Test
  void prefersThePathToTheHeaderAndThatToTheCookie() {
    String header = "X-Understudy-Sandbox: header";
    String cookie = "Cookie: X-Understudy-Sandbox=cookie";

    get("/@path" + ORGANIZATIONS, header, cookie);
    get(ORGANIZATIONS, header, cookie);

    assertThat(api.sandboxes().all())
        .extracting(sandbox -> sandbox.id().text())
        .containsExactly("default", "header", "path");
  }

  @Test
  void keepsTheQueryAndWritesTheLocationAgain() throws Exception {
    restartWithThings("");
    send("POST", "/@blue/things", "{\"name\":\"other\"}");

    RawClient.Answer made = send("POST", "/@blue/things", "{\"name\":\"mine\"}");
    RawClient.Answer listed = get("/@blue/things?name=mine");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Location")).startsWith("/@blue/things/");
    assertThat(json(get(made.header("Location"))).path("name").asText()).isEqualTo("mine");
    assertThat(json(listed)).hasSize(1);
    assertThat(json(listed).get(0).path("name").asText()).isEqualTo("mine");
  }

  @Test
  void leavesPathsAloneOfAContractThatHasSuch() throws Exception {
    restartWithThings("/@me");

    RawClient.Answer listed = get("/@me/things");
    RawClient.Answer elsewhere = get("/@me/things", "X-Understudy-Sandbox: blue");

    assertThat(listed.status()).isEqualTo(200);
    assertThat(elsewhere.status()).isEqualTo(200);
    assertThat(api.sandboxes().all())
        .extracting(sandbox -> sandbox.id().text())
        .containsExactly("blue", "default");
  }

  @Test
  void answers400ForAWrongNameAndSaysWhatIsRight() throws Exception {
    for (RawClient.Answer answer :
        List.of(get("/@-/v1/organizations"), get(ORGANIZATIONS, "X-Understudy-Sandbox: a b"))) {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      assertThat(json(answer).path("detail").asText()).contains(SandboxId.RULE);
    }
  }

  @Test
  void answers429AndThen507BeyondItsBounds() throws Exception {
    SandboxBounds few = SandboxBounds.DEFAULT.withMaxSandboxes(2).withSandboxBytes(500);
    restart(SETTINGS.withSandboxes(few));
    get("/@one" + ORGANIZATIONS);

    RawClient.Answer third = get("/@two" + ORGANIZATIONS);
    send("POST", "/@one" + ORGANIZATIONS, "{\"name\":\"One\"}");
    RawClient.Answer full = send("POST", "/@one" + ORGANIZATIONS, "{\"name\":\"Two\"}");

    assertThat(third.status()).isEqualTo(429);
    assertThat(json(third).path("type").asText()).endsWith("/too-many-sandboxes");
    assertThat(full.status()).isEqualTo(507);
    assertThat(json(full).path("detail").asText()).contains("500 bytes");
  }

  @Test
  void followsAMomentForOneRequestAndSaysSo() throws Exception {
    RawClient.Answer later =
        send(
            "POST",
            ORGANIZATIONS,
            "{\"name\":\"Later\"}",
            "X-Understudy-Now: 2030-01-01T00:00:00Z");
    String why = why();
    RawClient.Answer now = send("POST", ORGANIZATIONS, "{\"name\":\"Now\"}");

    assertThat(json(later).path("created_at").asText()).isEqualTo("2030-01-01T00:00:00Z");
    assertThat(json(now).path("created_at").asText()).isEqualTo("2026-03-20T12:00:00Z");
    assertThat(why).contains("as if it were 2030-01-01T00:00:00Z");
  }

  @Test
  void followsAScenarioForOneRequestAndSaysSo() throws Exception {
    int here = total(ORGANIZATIONS);

    int there = total(ORGANIZATIONS, "X-Understudy-Scenario: agency");

    assertThat(why()).contains("from the beginning of scenario 'agency'");
    assertThat(there).isNotEqualTo(here);
    assertThat(total(ORGANIZATIONS)).isEqualTo(here);
  }

  @Test
  void readsAScenarioOfAFolderAsItIsNow() throws Exception {
    Path mine = Files.createDirectories(folder.resolve("mine"));
    Path usual = Files.createDirectories(folder.resolve("default"));
    String accounts =
        """
        accounts:
          - email: a@example.com
            plan: enterprise
            keys: [{token: 3qpr_sk_live_owner, status: active}]
        """;
    for (Path scenario : List.of(mine, usual)) {
      Files.writeString(
          scenario.resolve("scenario.yaml"), "description: Mine\nnow: 2026-03-20T12:00:00Z\n");
      Files.writeString(scenario.resolve("accounts.yaml"), accounts);
    }
    restart(SETTINGS.withFixtures(folder));

    RawClient.Answer before = get(ORGANIZATIONS, "X-Understudy-Scenario: mine");
    Files.writeString(mine.resolve("accounts.yaml"), accounts.replace("owner", "other"));
    RawClient.Answer after = get(ORGANIZATIONS, "X-Understudy-Scenario: mine");

    assertThat(before.status()).as(before.body()).isEqualTo(200);
    assertThat(after.status()).as(after.body()).isEqualTo(401);
  }

  @Test
  void refusesAScenarioThatThereIsNotAndNamesThose() throws Exception {
    RawClient.Answer answer = get(ORGANIZATIONS, "X-Understudy-Scenario: ../agency");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(json(answer).path("detail").asText())
        .isEqualTo(
            "X-Understudy-Scenario: no scenario is '../agency'; there are agency, default,"
                + " edge-cases, empty");
  }

  @Test
  void refusesAScenarioWhereNothingLivesInOne() throws Exception {
    restartWithThings("");

    RawClient.Answer answer = get("/things", "X-Understudy-Scenario: agency");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(json(answer).path("detail").asText()).contains("there are no scenarios");
  }

  @Test
  void leavesMomentAndScenarioWhereDirectivesAreOff() throws Exception {
    restart(SETTINGS.withControls(Controls.DEFAULT.withDirectives(false)));

    RawClient.Answer made =
        send(
            "POST",
            ORGANIZATIONS,
            "{\"name\":\"Now\"}",
            "X-Understudy-Now: tomorrow",
            "X-Understudy-Scenario: none");

    assertThat(made.status()).isEqualTo(201);
    assertThat(json(made).path("created_at").asText()).isEqualTo("2026-03-20T12:00:00Z");
  }
}
