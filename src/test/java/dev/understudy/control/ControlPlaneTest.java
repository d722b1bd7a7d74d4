package dev.understudy.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.ControlDoor;
import dev.understudy.Controls;
import dev.understudy.Settings;
import dev.understudy.Understudy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The control plane over HTTP, and what the mocked API makes of it. */
class ControlPlaneTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String KEY = "Bearer 3qpr_sk_live_owner";
  private static final Understudy API =
      start(Settings.DEFAULT.withSeed(42).withRateLimit(OptionalInt.empty()));

  private static Understudy start(Settings settings) {
    return Understudy.start(
            settings.withPort(0).withControls(Controls.DEFAULT.withDoor(ControlDoor.any())))
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void putBack() throws Exception {
    for (JsonNode sandbox : get("/sandboxes").tree().path("sandboxes")) {
      String id = sandbox.path("id").asText();
      ask("DELETE", "/sandboxes/" + id, null);
    }
    post("/sandboxes/default/reset", null);
  }

  @AfterAll
  static void stop() {
    API.close().toCompletionStage().toCompletableFuture().join();
  }

  private record Answer(int status, JsonNode tree, String text, HttpResponse<String> whole) {}

  private Answer ask(String method, String path, @Nullable String body) throws Exception {
    return ask(API.controlUrl().orElseThrow() + path, method, body, token());
  }

  private static String token() {
    return "Bearer " + API.controlToken().orElseThrow().text();
  }

  private Answer ask(String url, String method, @Nullable String body, String authorization)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(20))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    boolean json = response.headers().firstValue("content-type").orElse("").contains("json");
    JsonNode tree = json ? JSON.readTree(response.body()) : JSON.missingNode();
    return new Answer(response.statusCode(), tree, response.body(), response);
  }

  private Answer get(String path) throws Exception {
    return ask("GET", path, null);
  }

  private Answer post(String path, @Nullable String body) throws Exception {
    return ask("POST", path, body);
  }

  private Answer api(String method, String path, @Nullable String body) throws Exception {
    return ask(API.url() + path, method, body, KEY);
  }

  private String founded(String sandbox, String name) throws Exception {
    Answer made = api("POST", sandbox + "/v1/organizations", "{\"name\":\"" + name + "\"}");
    assertThat(made.status()).isEqualTo(201);
    return made.tree().path("id").asText();
  }

  private int total(String sandbox) throws Exception {
    return api("GET", sandbox + "/v1/organizations", null).tree().path("total").asInt();
  }

  @Test
  void tellsItsHealthToEverybodyAndNothingElse() throws Exception {
    String url = API.controlUrl().orElseThrow().toString();

    assertThat(ask(url + "/health", "GET", null, "").status()).isEqualTo(200);
    Answer refused = ask(url + "/sandboxes", "GET", null, "");

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.whole().headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(ask(url + "/sandboxes", "GET", null, "Bearer " + "x".repeat(32)).status())
        .isEqualTo(401);
  }

  @Test
  void refusesWhatAPageOfAnotherOriginSends() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(API.controlUrl().orElseThrow() + "/sandboxes"))
            .header("Authorization", token())
            .header("Origin", "https://evil.example")
            .build();

    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void listsTheContractsWithTheirOperations() throws Exception {
    assertThat(get("/contracts").tree().at("/contracts/0/operations").size()).isEqualTo(4);
  }

  @Test
  void makesASandboxOfItsOwnState() throws Exception {
    Answer made = post("/sandboxes", "{\"id\":\"mine\",\"seed\":7}");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.whole().headers().firstValue("Location")).contains("/sandboxes/mine");
    assertThat(made.tree().path("base_url").asText()).isEqualTo(API.url() + "/@mine");
    founded("/@mine", "Only Mine");
    assertThat(total("/@mine")).isEqualTo(total("") + 1);
    assertThat(post("/sandboxes", "{\"id\":\"mine\"}").status()).isEqualTo(409);
  }

  @Test
  void makesUpANameWhereNoneIsGiven() throws Exception {
    Answer made = post("/sandboxes", "{}");

    assertThat(made.status()).isEqualTo(201);
    assertThat(get("/sandboxes/" + made.tree().path("id").asText()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"../up\"}|422",
        "{\"scenario\":\"nowhere\"}|404",
        "{\"fork_of\":\"nobody\"}|404",
        "{\"snapshot\":\"never\"}|404",
        "{\"fork_of\":\"default\",\"scenario\":\"empty\"}|422",
        "{\"sed\":1}|422",
      })
  void refusesASandboxThatCannotBe(String body, int status) throws Exception {
    Answer refused = post("/sandboxes", body);

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.tree().path("detail").asText()).isNotEmpty();
  }

  @Test
  void forksWhatAnotherIsNow() throws Exception {
    founded("", "Shared Past");
    post("/sandboxes", "{\"id\":\"fork\",\"fork_of\":\"default\"}");

    founded("/@fork", "Own Future");

    assertThat(total("/@fork")).isEqualTo(total("") + 1);
  }

  @Test
  void resetsAndUndoes() throws Exception {
    int before = total("");
    founded("", "First");
    founded("", "Second");

    assertThat(post("/sandboxes/default/undo", null).status()).isEqualTo(200);
    assertThat(total("")).isEqualTo(before + 1);
    assertThat(post("/sandboxes/default/reset", null).status()).isEqualTo(200);
    assertThat(total("")).isEqualTo(before);
    assertThat(post("/sandboxes/default/undo", null).status()).isEqualTo(409);
  }

  @Test
  void keepsTheDefaultSandbox() throws Exception {
    assertThat(ask("DELETE", "/sandboxes/default", null).status()).isEqualTo(409);
    assertThat(ask("DELETE", "/sandboxes/gone", null).status()).isEqualTo(404);
  }

  @Test
  void turnsTheClock() throws Exception {
    String at = "{\"now\":\"2027-01-01T00:00:00Z\",\"frozen\":true}";

    Answer set = ask("PUT", "/sandboxes/default/clock", at);
    Answer advanced = post("/sandboxes/default/clock/advance", "{\"by\":\"P8D\"}");

    assertThat(set.tree().path("now").asText()).isEqualTo("2027-01-01T00:00:00Z");
    assertThat(advanced.tree().path("now").asText()).isEqualTo("2027-01-09T00:00:00Z");
    String id = founded("", "Later");
    JsonNode all = api("GET", "/v1/organizations", null).tree().path("organizations");
    assertThat(all.findParents("id"))
        .anySatisfy(
            one -> {
              assertThat(one.path("id").asText()).isEqualTo(id);
              assertThat(one.path("created_at").asText()).isEqualTo("2027-01-09T00:00:00Z");
            });
    assertThat(post("/sandboxes/default/clock/advance", "{\"by\":\"P1Y\"}").status())
        .isEqualTo(422);
    assertThat(
            ask(
                    "PUT",
                    "/sandboxes/default/clock",
                    "{\"now\":\"2027-01-01T00:00:00Z\",\"offset\":\"P1D\"}")
                .status())
        .isEqualTo(422);
  }

  @Test
  void answers402TwiceAndThenRecovers() throws Exception {
    Answer added =
        post(
            "/sandboxes/default/faults",
            "{\"effect\":\"402\",\"operation_id\":\"listMembers\",\"times\":2}");
    assertThat(added.status()).isEqualTo(201);

    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      statuses.add(api("GET", "/v1/organizations/org_01HABC/members", null).status());
    }

    assertThat(statuses).containsExactly(402, 402, 200);
    assertThat(get("/sandboxes/default/faults").tree().at("/faults/0/struck").asInt()).isEqualTo(2);
    assertThat(ask("DELETE", "/sandboxes/default/faults/f1", null).status()).isEqualTo(204);
    assertThat(ask("DELETE", "/sandboxes/default/faults/f1", null).status()).isEqualTo(404);
    assertThat(post("/sandboxes/default/faults", "{\"preset\":\"flaky\"}").status()).isEqualTo(201);
    assertThat(post("/sandboxes/default/faults", "{\"preset\":\"flakey\"}").status())
        .isEqualTo(422);
    assertThat(ask("DELETE", "/sandboxes/default/faults", null).status()).isEqualTo(204);
  }

  @Test
  void takesSnapshotsAndReturnsToThem() throws Exception {
    int before = total("");
    assertThat(post("/snapshots", "{\"id\":\"before\"}").status()).isEqualTo(201);
    founded("", "Regretted");

    assertThat(post("/sandboxes/default/restore", "{\"snapshot\":\"before\"}").status())
        .isEqualTo(200);

    assertThat(total("")).isEqualTo(before);
    assertThat(get("/snapshots").tree().at("/snapshots/0/id").asText()).isEqualTo("before");
    assertThat(ask("DELETE", "/snapshots/before", null).status()).isEqualTo(204);
    assertThat(post("/sandboxes/default/restore", "{\"snapshot\":\"before\"}").status())
        .isEqualTo(404);
  }

  @Test
  void exportsAStateThatAnotherSandboxTakes() throws Exception {
    founded("", "Carried Over");
    Answer exported = get("/sandboxes/default/state");
    post("/sandboxes", "{\"id\":\"heir\",\"scenario\":\"empty\"}");

    Answer imported = ask("PUT", "/sandboxes/heir/state", exported.text());

    assertThat(imported.status()).isEqualTo(200);
    assertThat(total("/@heir")).isEqualTo(total(""));
    Answer refused =
        ask(
            "PUT",
            "/sandboxes/heir/state",
            "{\"format\":1,\"organizations\":{\"accounts\":[{\"email\":3}]}}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.tree().at("/errors/0/pointer").asText()).startsWith("/organizations");
  }

  @Test
  void switchesTheScenario() throws Exception {
    assertThat(get("/scenarios").tree().path("scenarios").findValuesAsText("name"))
        .contains("default", "empty", "agency", "edge-cases");
    assertThat(get("/scenarios/agency").tree().path("keys").size()).isPositive();

    Answer switched = ask("PUT", "/sandboxes/default/scenario", "{\"name\":\"empty\"}");

    assertThat(switched.tree().path("scenario").asText()).isEqualTo("empty");
    assertThat(get("/scenarios/nowhere").status()).isEqualTo(404);
    assertThat(ask("PUT", "/scenarios/mine", "{}").status()).isEqualTo(409);
    ask("PUT", "/sandboxes/default/scenario", "{\"name\":\"default\"}");
  }

  @Test
  void savesTheStateAsAScenarioThatLoadsAgain(@TempDir Path folder) throws Exception {
    copyOfDefault(folder);
    Understudy own = start(Settings.DEFAULT.withFixtures(folder).withSeed(1));
    try {
      String url = own.controlUrl().orElseThrow().toString();
      String opener = "Bearer " + own.controlToken().orElseThrow().text();
      ask(own.url() + "/v1/organizations", "POST", "{\"name\":\"Kept\"}", KEY);

      Answer saved = ask(url + "/scenarios/kept", "PUT", "{}", opener);
      Answer made =
          ask(url + "/sandboxes", "POST", "{\"id\":\"again\",\"scenario\":\"kept\"}", opener);

      assertThat(saved.status()).isEqualTo(201);
      assertThat(made.status()).isEqualTo(201);
      assertThat(ask(own.url() + "/@again/v1/organizations", "GET", null, KEY).text())
          .contains("\"Kept\"");
    } finally {
      own.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static void copyOfDefault(Path folder) throws IOException {
    Path to = java.nio.file.Files.createDirectory(folder.resolve("default"));
    try (var files = java.nio.file.Files.list(Path.of("fixtures/default"))) {
      for (Path file : files.toList()) {
        java.nio.file.Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }

  @Test
  void queriesTheJournalAndExplainsAnExchange() throws Exception {
    founded("/@quiet", "Known");
    api("POST", "/@quiet/v1/organizations", "{}");

    JsonNode refused = get("/journal?sandbox=quiet&status=4XX").tree().path("exchanges");
    JsonNode exchange = get("/journal/quiet.2").tree();

    assertThat(refused.size()).isEqualTo(1);
    assertThat(refused.at("/0/trace").asText()).isEqualTo("quiet.2");
    assertThat(exchange.at("/response/status").asInt()).isEqualTo(422);
    assertThat(exchange.path("explanation").size()).isPositive();
    assertThat(exchange.toString()).doesNotContain("3qpr_sk_live_owner");
    assertThat(get("/journal/quiet.99").status()).isEqualTo(404);
    assertThat(get("/journal?sandbox=nobody").status()).isEqualTo(404);
    assertThat(ask("DELETE", "/journal?sandbox=quiet", null).status()).isEqualTo(204);
    assertThat(get("/journal?sandbox=quiet").tree().path("exchanges").size()).isZero();
  }

  @Test
  void verifiesWhatWasCalledAndShowsTheNearestMiss() throws Exception {
    founded("", "Grand Hotel");
    String once =
        "{\"operation_id\":\"createOrganization\",\"exactly\":1,"
            + "\"body\":{\"subset\":{\"name\":\"%s\"}}}";

    JsonNode passed = post("/journal/verifications", String.format(once, "Grand Hotel")).tree();
    JsonNode failed = post("/journal/verifications", String.format(once, "Small Hotel")).tree();

    assertThat(passed.path("passed").asBoolean()).isTrue();
    assertThat(failed.path("passed").asBoolean()).isFalse();
    assertThat(failed.at("/nearest/differences/0/expected").asText()).contains("Small Hotel");
  }

  @ParameterizedTest
  @CsvSource({"har,\"log\"", "curl,curl ", "http,GET "})
  void exportsTheJournal(String format, String part) throws Exception {
    total("");

    Answer export = get("/journal/export?format=" + format);

    assertThat(export.status()).isEqualTo(200);
    assertThat(export.text()).contains(part).doesNotContain("3qpr_sk_live_owner");
  }

  @Test
  void tellsWhatOfTheContractWasExercised() throws Exception {
    total("/@covered");

    JsonNode coverage = get("/coverage?sandbox=covered&threshold=operations=100").tree();

    assertThat(coverage.at("/operations/covered").asInt()).isEqualTo(1);
    assertThat(coverage.at("/operations/total").asInt()).isEqualTo(4);
    assertThat(coverage.path("failures").size()).isEqualTo(1);
    assertThat(get("/coverage?threshold=everything").status()).isEqualTo(422);
  }

  @Test
  void acceptsAnInvitation() throws Exception {
    String members = "/v1/organizations/org_01HABC/members";
    int before = api("GET", members, null).tree().path("members").size();
    String invitation =
        api("POST", members, "{\"email\":\"new@example.com\",\"role\":\"editor\"}")
            .tree()
            .path("invitation_id")
            .asText();
    JsonNode letter = get("/outbox").tree().at("/messages/0");
    assertThat(letter.path("invitation_id").asText()).isEqualTo(invitation);
    assertThat(get("/outbox/" + letter.path("id").asText()).tree().path("html").asText())
        .contains("<");

    Answer joined = post("/invitations/" + invitation + "/accept", null);

    assertThat(joined.status()).isEqualTo(200);
    assertThat(api("GET", members, null).tree().path("members").size()).isEqualTo(before + 1);
    assertThat(post("/invitations/" + invitation + "/accept", null).status()).isEqualTo(404);
  }

  @Test
  void letsAnInvitationExpire() throws Exception {
    String members = "/v1/organizations/org_01HABC/members";
    String invitation =
        api("POST", members, "{\"email\":\"late@example.com\",\"role\":\"viewer\"}")
            .tree()
            .path("invitation_id")
            .asText();

    assertThat(post("/invitations/" + invitation + "/expire", null).status()).isEqualTo(204);
    assertThat(post("/invitations/" + invitation + "/accept", null).status()).isEqualTo(409);
    assertThat(get("/outbox/msg_unknown").status()).isEqualTo(404);
  }

  @Test
  void streamsTheJournalAndGoesOnWhereAClientLeft() throws Exception {
    total("/@live");
    total("/@live");
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(API.controlUrl().orElseThrow() + "/journal/events?sandbox=live"))
            .header("Authorization", token())
            .header("Accept", "text/event-stream")
            .header("Last-Event-ID", "1")
            .build();

    HttpResponse<InputStream> stream =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      assertThat(nextId(lines)).isEqualTo("2");
      total("/@live");
      assertThat(nextId(lines)).isEqualTo("3");
    }
  }

  private static String nextId(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith("id: ")) {
      line = lines.readLine();
    }
    return line == null ? "" : line.substring(4);
  }

  @Test
  void answersWhatItsOwnContractDoesNotHave() throws Exception {
    assertThat(get("/nothing").status()).isEqualTo(404);
    assertThat(ask("PATCH", "/sandboxes", "{}").status()).isEqualTo(405);
    assertThat(post("/sandboxes", "{").status()).isEqualTo(422);
  }
}
