package dev.understudy.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.api.ApiClient;
import dev.understudy.control.api.ClockSetting;
import dev.understudy.control.api.ExportFormat;
import dev.understudy.control.api.JournalApi.ExportJournalResponse;
import dev.understudy.control.api.JournalApi.QueryJournalResponse;
import dev.understudy.control.api.JournalClient;
import dev.understudy.control.api.NewSandbox;
import dev.understudy.control.api.SandboxesApi.CreateSandboxResponse;
import dev.understudy.control.api.SandboxesApi.DeleteSandboxResponse;
import dev.understudy.control.api.SandboxesApi.SetClockResponse;
import dev.understudy.control.api.SandboxesClient;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client of the control plane, as tests use it. */
class ControlClientTest {
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  private final Stub server = new Stub();
  private final ApiClient client = ApiClient.of(server.url()).withBearer("token");
  private final SandboxesClient sandboxes = new SandboxesClient(client);
  private final JournalClient journal = new JournalClient(client);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void makesASandbox() {
    server.answer(
        201,
        Map.of("Content-Type", "application/json", "Location", "/sandboxes/mine"),
        """
        {"id": "mine", "base_url": "http://127.0.0.1:4010/@mine", "seed": 7,
         "now": "2026-03-20T12:00:00Z", "created_at": "2026-11-24T08:00:00Z",
         "used_at": "2026-11-24T08:00:00Z", "exchanges": 0, "bytes": 4096}
        """);

    CreateSandboxResponse.Status201 made =
        sandboxes
            .createSandbox(NewSandbox.builder().id("mine").seed(7L).build())
            .as(CreateSandboxResponse.Status201.class);

    assertThat(server.asked().line()).isEqualTo("POST /sandboxes");
    assertThat(server.asked().headers().get("Authorization")).isEqualTo("Bearer token");
    assertThat(server.asked().body()).isEqualTo("{\"id\":\"mine\",\"seed\":7}");
    assertThat(made.location()).isEqualTo("/sandboxes/mine");
    assertThat(made.body().baseUrl()).isEqualTo("http://127.0.0.1:4010/@mine");
  }

  @Test
  void setsAClock() {
    server.answer(200, JSON, "{\"now\":\"2026-12-31T23:59:59Z\",\"frozen\":true}");
    Instant moment = Instant.parse("2026-12-31T23:59:59Z");

    SetClockResponse set =
        sandboxes.setClock("mine", ClockSetting.builder().now(moment).frozen(true).build());

    assertThat(server.asked().line()).isEqualTo("PUT /sandboxes/mine/clock");
    assertThat(set.as(SetClockResponse.Status200.class).body().now()).isEqualTo(moment);
  }

  @Test
  void givesUpASandboxOrHearsWhyNot() {
    server.answer(204, Map.of(), "");
    assertThat(sandboxes.deleteSandbox("mine")).isInstanceOf(DeleteSandboxResponse.Status204.class);

    server.answer(
        503,
        Map.of("Content-Type", "application/problem+json"),
        "{\"type\":\"about:blank\",\"title\":\"No\",\"status\":503,\"detail\":\"Not now\"}");
    assertThat(sandboxes.deleteSandbox("mine"))
        .isInstanceOfSatisfying(
            DeleteSandboxResponse.StatusDefault.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(503);
              assertThat(refusal.body().detail()).isEqualTo("Not now");
            });
  }

  @Test
  void queriesTheJournalByWhatIsSaid() {
    server.answer(
        200,
        JSON,
        "{\"exchanges\":[{\"trace\":\"mine.1\",\"sandbox\":\"mine\",\"number\":1,"
            + "\"time\":\"2026-03-20T12:00:00Z\",\"duration_ms\":1.5,\"outbound\":false,"
            + "\"violation\":false,\"method\":\"GET\",\"target\":\"/things\"}],\"total\":1}");

    QueryJournalResponse found =
        journal.queryJournal(options -> options.sandbox("mine").status("5XX").limit(10));

    assertThat(server.asked().line()).isEqualTo("GET /journal?sandbox=mine&status=5XX&limit=10");
    assertThat(found.as(QueryJournalResponse.Status200.class).body().exchanges()).hasSize(1);
  }

  @Test
  void exportsTheJournalAsText() {
    server.answer(200, Map.of("Content-Type", "text/plain; charset=utf-8"), "curl …");

    ExportJournalResponse export = journal.exportJournal(ExportFormat.CURL);

    assertThat(server.asked().line()).isEqualTo("GET /journal/export?format=curl");
    assertThat(export.as(ExportJournalResponse.Status200.class).body()).isEqualTo("curl …");
  }

  @Test
  void leavesTheEventsToOthers() {
    assertThat(JournalClient.class.getMethods())
        .extracting(Method::getName)
        .contains("queryJournal")
        .doesNotContain("streamJournal");
  }
}
