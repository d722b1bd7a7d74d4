package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Principal;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Undelivered;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class AccessLogTest {
  private static final String KEY = "3qpr_sk_live_owner";
  private static final Instant ON_THE_WALL = Instant.parse("2026-11-24T10:20:30.5Z");
  private static final Instant OF_THE_API = Instant.parse("2026-03-20T12:00:00Z");
  private static final Contract CONTRACT = contract();

  private final Captured captured = new Captured();

  @Test
  void writesOneLineForPeople() {
    String line = human(get("/v1/organizations", null), ok());

    assertThat(line)
        .matches("\\d\\d:\\d\\d:\\d\\d 200 GET  /v1/organizations {2}listOrganizations 1\\.5 ms");
  }

  @Test
  void writesTheQueryAsItCame() {
    assertThat(human(get("/v1/organizations", "a=%0A"), ok()))
        .contains(" /v1/organizations?a=%0A ");
  }

  @Test
  void writesWhereAWebhookWasSentTo() {
    Call sent = get("http://127.0.0.1:9/hook", "a=b");

    assertThat(human(sent, ok())).contains(" 200 GET  http://127.0.0.1:9/hook?a=b  - ");
    assertThat(written(LogFormat.JSON, Ansi.OFF, sent, ok()))
        .contains("\"message\":\"sent\"", "\"target\":\"http://127.0.0.1:9/hook?a=b\"");
  }

  @Test
  void writesNoStatusWhereNoAnswerCame() {
    Call sent = get("http://127.0.0.1:9/hook", null);
    Reply missing =
        new Undelivered(Undelivered.Why.UNREACHABLE, "nobody listens").inPlaceOfAnswer(sent);

    assertThat(human(sent, missing)).contains(" --- GET ").endsWith(" ms  nobody listens");
    assertThat(written(LogFormat.JSON, Ansi.OFF, sent, missing))
        .contains("\"reason\":\"nobody listens\"")
        .doesNotContain("\"status\"");
  }

  @Test
  void namesNoOperationWhereTheContractHasNone() {
    assertThat(human(get("/v2/nothing", null), Reply.empty(404))).contains(" /v2/nothing  - ");
  }

  @Test
  void saysWhatAProblemSays() {
    Reply refused = Problem.of("slug-taken", 409, "Slug taken", "'acme' is taken").reply("/v1");

    assertThat(human(get("/v1/organizations", null), refused)).endsWith(" ms  'acme' is taken");
  }

  @Test
  void saysTheFirstFindingAndCountsTheOthers() {
    String line = human(get("/v1/organizations", null), findings(3, "is missing").reply("/v1"));

    assertThat(line).endsWith("  body /0: is missing (and 2 more)");
  }

  @Test
  void leavesNoGapWhereTheFindingIsOfTheWholeBody() {
    Finding whole = new Finding(Finding.In.BODY, "", "required", "a body is required");
    Problem problem = new Problem("invalid", 422, "Invalid", "it is not right", List.of(whole));

    assertThat(human(get("/v1/organizations", null), problem.reply("/v1")))
        .endsWith(" ms  body (whole): a body is required");
  }

  @Test
  void shortensALongReason() {
    String line = human(get("/v1/organizations", null), findings(1, "x".repeat(999)).reply("/v1"));

    assertThat(line).hasSizeLessThan(260).endsWith("…");
  }

  @Test
  void escapesControlCharactersOfTheRequestAndTheReason() {
    Reply refused = Problem.of("odd", 400, "Odd", "odd\n12:00:00 200 forged").reply("/v1");

    String line = human(get("/v1/\u001b[2J\u202e\r\n", null), refused);

    assertThat(line.lines()).hasSize(1);
    assertThat(line).contains("/v1/\\u001b[2J\\u202e\\u000d\\u000a", "odd\\u000a12:00:00");
  }

  @Test
  void coloursTheStatusOnly() {
    String line = written(LogFormat.HUMAN, Ansi.ON, get("/@|red x|@", null), ok());

    assertThat(line).contains("\u001b[32m200\u001b[39m", " /@|red x|@ ");
  }

  @Test
  void writesOneObjectForMachines() throws Exception {
    Reply refused = Problem.of("slug-taken", 409, "Slug taken", "'acme' is taken").reply("/v1");
    Call call = get("/v1/organizations", "a=b\"\n").withPrincipal(new Principal("olivia", KEY));

    String line = written(LogFormat.JSON, Ansi.ON, call, refused);

    JsonNode object = JsonMapper.builder().build().readTree(line);
    assertThat(line.lines()).hasSize(1);
    assertThat(object.path("time").asText()).isEqualTo(ON_THE_WALL.toString());
    assertThat(object.path("level").asText()).isEqualTo("info");
    assertThat(object.path("message").asText()).isEqualTo("request");
    assertThat(object.path("number").asInt()).isEqualTo(7);
    assertThat(object.path("method").asText()).isEqualTo("GET");
    assertThat(object.path("target").asText()).isEqualTo("/v1/organizations?a=b\"\n");
    assertThat(object.path("path").asText()).isEqualTo("/v1/organizations");
    assertThat(object.path("operation").asText()).isEqualTo("listOrganizations");
    assertThat(object.path("status").asInt()).isEqualTo(409);
    assertThat(object.path("micros").asInt()).isEqualTo(1_500);
    assertThat(object.path("reason").asText()).isEqualTo("'acme' is taken");
  }

  @Test
  void letsNothingOfARequestSteerATerminalThatShowsJson() throws Exception {
    String line = written(LogFormat.JSON, Ansi.OFF, get("/v1/\u009b2J\u202e", null), ok());

    assertThat(line).contains("/v1/\\u009b2J\\u202e");
    assertThat(JsonMapper.builder().build().readTree(line).path("target").asText())
        .isEqualTo("/v1/\u009b2J\u202e");
  }

  @Test
  void neverWritesAKey() {
    Call call = get("/v1/organizations", null).withPrincipal(new Principal("olivia", KEY));

    assertThat(written(LogFormat.HUMAN, Ansi.OFF, call, ok())).doesNotContain(KEY);
    assertThat(written(LogFormat.JSON, Ansi.OFF, call, ok())).doesNotContain(KEY);
  }

  private static Problem findings(int count, String detail) {
    List<Finding> findings =
        IntStream.range(0, count)
            .mapToObj(i -> new Finding(Finding.In.BODY, "/" + i, "required", detail))
            .toList();
    return new Problem("invalid", 422, "Invalid", "it is not right", findings);
  }

  private static Call get(String path, @Nullable String query) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Authorization", "Bearer " + KEY);
    return Call.of(
        "GET", path, query, headers, Buffer.buffer(), OF_THE_API, CONTRACT.match("GET", path));
  }

  private static Reply ok() {
    return Reply.json(200, Reply.JSON, JsonNodeFactory.instance.objectNode());
  }

  private String human(Call call, Reply reply) {
    return written(LogFormat.HUMAN, Ansi.OFF, call, reply);
  }

  private String written(LogFormat format, Ansi ansi, Call call, Reply reply) {
    captured.out().getBuffer().setLength(0);
    Terminal terminal = captured.terminal(ansi);
    LineWriter writer = new LineWriter(terminal.out(), format, 1_000, Duration.ofSeconds(20));
    new AccessLog(writer, format, terminal, () -> ON_THE_WALL)
        .accept(new Exchange(7, call, reply, Duration.ofNanos(1_500_000)));
    writer.close();
    return captured.out().toString().stripTrailing();
  }

  private static Contract contract() {
    Path file = Path.of("openapi/organizations.yaml");
    try {
      return ContractLoader.load(Document.of(file.toString(), Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
