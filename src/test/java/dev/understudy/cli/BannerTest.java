package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.Controls;
import dev.understudy.Mocking;
import dev.understudy.Settings;
import dev.understudy.Understudy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BannerTest {
  private static final Settings ANY_PORT = Settings.DEFAULT.withPort(0);
  private static final String ACCOUNT =
      """
      accounts:
        - email: ann@shop.example
          plan: starter
          keys:
      """;

  private final Captured captured = new Captured();
  private Path folder;

  @BeforeEach
  void take(@TempDir Path temporary) {
    folder = temporary;
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "empty", "agency", "edge-cases"})
  void fitsOnOneScreen(String scenario) {
    fits(shown(onAllAddresses(ANY_PORT.withScenario(scenario))));
  }

  @Test
  void fitsOnOneScreenWhateverTheFixturesSay() throws Exception {
    StringBuilder keys = new StringBuilder(ACCOUNT);
    for (int i = 0; i < 12; i++) {
      keys.append(
          "      - {token: 3qpr_sk_live_%02d, status: active, note: '%s'}\n"
              .formatted(i, "long ".repeat(60)));
    }
    scenario("an endless story, ".repeat(40), keys.toString());

    List<String> lines = shown(onAllAddresses(ANY_PORT.withFixtures(folder).withSeed(-1L << 62)));

    fits(lines);
    assertThat(lines).contains("    and 7 more, in accounts.yaml");
  }

  @Test
  void letsNothingOfTheFixturesSteerTheTerminal() throws Exception {
    scenario(
        "\"red \\e[31m\\nand \\u202Eturned\"",
        ACCOUNT + "      - {token: 3qpr_sk_live_a, status: active, note: \"@|red x|@ \\a\"}\n");

    String text = String.join("\n", shown(ANY_PORT.withFixtures(folder)));

    assertThat(text)
        .contains("red \\u001b[31m and \\u202eturned", "@|red x|@ \\u0007")
        .doesNotContain("\u001b", "\u202e", "\u0007");
  }

  @Test
  void saysWhatWasLoadedAndWhere() {
    Settings settings =
        ANY_PORT.withSeed(42).withScenario("agency").withRateLimit(OptionalInt.empty());

    String text = String.join("\n", shown(settings));

    assertThat(text)
        .contains(
            "stands in for 3QPR Organizations API, version 1.0.0",
            "  listening  http://127.0.0.1:",
            "  scenario   agency, one of Understudy's own",
            "             An agency with fourteen clients",
            "  clock      stands still at 2026-03-20T12:00:00Z, the scenario's moment; seed 42",
            "  limits     no rate limit; bodies up to 1048576 bytes",
            "  GET POST   /v1/organizations ",
            "listMembers, inviteMember");
  }

  @Test
  void saysWhereTheClockStands() {
    Instant moment = Instant.parse("2030-01-01T00:00:00Z");

    assertThat(shown(ANY_PORT)).contains("  clock      real time");
    captured.out().getBuffer().setLength(0);
    assertThat(shown(ANY_PORT.withClock(moment)))
        .contains("  clock      stands still at 2030-01-01T00:00:00Z");
  }

  @Test
  void putsRevokedKeysLast() {
    List<String> keys =
        shown(ANY_PORT).stream().filter(line -> line.startsWith("    3qpr_sk_live_")).toList();

    assertThat(keys).hasSize(5);
    assertThat(keys.get(0)).contains("3qpr_sk_live_owner");
    assertThat(keys.get(4)).contains("3qpr_sk_live_revoked");
  }

  @Test
  void saysWhatToDoWhereThereAreNoKeys() throws Exception {
    scenario("Nobody", "accounts: []\n");

    assertThat(shown(ANY_PORT.withFixtures(folder)))
        .anyMatch(line -> line.contains("no keys: every request is a 401"));
  }

  @Test
  void endsWithACurlLineForTheFirstKey() {
    Understudy understudy = start(ANY_PORT);
    URI url = understudy.url();
    stop(understudy);

    assertThat(captured.lines())
        .contains(
            "    curl " + url + "/v1/organizations -H 'Authorization: Bearer 3qpr_sk_live_owner'");
  }

  @Test
  void showsTheBasePathOfAnOperationThatHasAServerOfItsOwn() throws Exception {
    Path contract = folder.resolve("shop.yaml");
    Files.writeString(
        contract,
        """
        openapi: 3.0.3
        info: {title: Shop, version: '1'}
        servers: [{url: /shop}]
        paths:
          /a: {get: {responses: {'204': {description: x}}}}
          /b: {servers: [{url: /else}], get: {responses: {'204': {description: x}}}}
          /c: {get: {responses: {'204': {description: x}}}}
        """);

    List<String> lines = shown(ANY_PORT.withMocking(Mocking.DEFAULT.withContracts(contract)));

    assertThat(lines)
        .contains("  Shop, version 1, 3 operations under /shop")
        .anyMatch(line -> line.startsWith("    curl ") && line.endsWith("/shop/a"));
  }

  @Test
  void quotesBracketsForTheShell() {
    assertThat(Banner.curl("http://[::1]:4010", List.of()))
        .isEqualTo("curl 'http://[::1]:4010/v1/organizations' -H 'Authorization: Bearer YOUR_KEY'");
  }

  @Test
  void warnsOfAnAddressThatOthersReach() {
    assertThat(shown(onAllAddresses(ANY_PORT)))
        .anyMatch(line -> line.startsWith("  warning    others may reach 0.0.0.0: the keys"));
  }

  @Test
  void doesNotWarnOfTheLoopback() {
    assertThat(shown(ANY_PORT)).noneMatch(line -> line.contains("warning"));
  }

  @Test
  void isOneObjectForMachines() throws Exception {
    Understudy understudy = started(ANY_PORT.withSeed(42));
    new Banner(captured.terminal(), LogFormat.JSON).show(understudy, Optional.empty());
    stop(understudy);

    JsonNode line = JsonMapper.builder().build().readTree(captured.lines().get(0));
    assertThat(captured.lines()).hasSize(1);
    assertThat(line.path("message").asText()).isEqualTo("listening");
    assertThat(line.path("url").asText()).isEqualTo(understudy.url().toString());
    assertThat(line.path("scenario").asText()).isEqualTo("default");
    assertThat(line.path("seed").asInt()).isEqualTo(42);
    assertThat(line.path("time").asText()).isNotEmpty();
  }

  private static void fits(List<String> lines) {
    assertThat(lines).hasSizeLessThanOrEqualTo(24);
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  private void scenario(String description, String accounts) throws Exception {
    Path scenario = Files.createDirectory(folder.resolve("default"));
    Files.writeString(
        scenario.resolve("scenario.yaml"),
        "description: " + description + "\nnow: 2026-03-20T12:00:00Z\n");
    Files.writeString(scenario.resolve("accounts.yaml"), accounts);
  }

  private static Settings onAllAddresses(Settings like) {
    return new Settings(
        "0.0.0.0",
        0,
        like.scenario(),
        like.fixtures(),
        OptionalLong.of(1),
        like.clock(),
        like.rateLimit(),
        like.cors(),
        like.allowedHosts(),
        like.maxBody(),
        like.maxConnections(),
        like.journalSize(),
        like.http2Port(),
        Mocking.DEFAULT,
        Controls.DEFAULT,
        like.sandboxes());
  }

  private List<String> shown(Settings settings) {
    stop(start(settings));
    return captured.lines();
  }

  private Understudy start(Settings settings) {
    Understudy understudy = started(settings);
    new Banner(captured.terminal(), LogFormat.HUMAN).show(understudy, Optional.empty());
    return understudy;
  }

  private static Understudy started(Settings settings) {
    return Understudy.start(settings).toCompletionStage().toCompletableFuture().join();
  }

  private static void stop(Understudy understudy) {
    understudy.close().toCompletionStage().toCompletableFuture().join();
  }
}
