package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Settings DEFAULT = Settings.DEFAULT;

  @Test
  void beginsWithWhatSuitsADeveloperAlone() {
    assertThat(DEFAULT)
        .isEqualTo(
            new Settings(
                "127.0.0.1",
                4010,
                "default",
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                OptionalInt.of(100),
                List.of(),
                List.of(),
                1_048_576,
                1_024,
                1_000,
                OptionalInt.empty(),
                Mocking.DEFAULT,
                Controls.DEFAULT,
                SandboxBounds.DEFAULT));
  }

  @Test
  void refusesAnEmptyHost() {
    refused(" ", 1, "default", "host is empty");
  }

  @Test
  void refusesAnEmptyScenario() {
    refused("127.0.0.1", 1, "", "scenario is empty");
  }

  @Test
  void takesPortsFrom0To65535() {
    assertThat(DEFAULT.withPort(0).port()).isZero();
    assertThat(DEFAULT.withPort(65_535).port()).isEqualTo(65_535);
    refused("127.0.0.1", -1, "default", "port is -1, not between 0 and 65535");
    refused("127.0.0.1", 65_536, "default", "port is 65536, not between 0 and 65535");
  }

  @Test
  void takesAPortForHttp2OrNone() {
    assertThat(DEFAULT.http2Port()).isEmpty();
    assertThat(DEFAULT.withHttp2Port(0).http2Port()).hasValue(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULT.withHttp2Port(65_536))
        .withMessage("http2Port is 65536, not between 0 and 65535");
  }

  @Test
  void beginsWithoutFaultsAndFollowsDirectives() {
    assertThat(DEFAULT.controls().faults()).isEmpty();
    assertThat(DEFAULT.controls().directives()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Controls.DEFAULT.withFaults("4o2"))
        .withMessageStartingWith("fault '4o2': '4o2' is not an effect");
  }

  @Test
  void boundsTheSandboxes() {
    SandboxBounds bounds = DEFAULT.sandboxes();

    assertThat(bounds).isEqualTo(new SandboxBounds(20_000, 384L << 20, Duration.ofHours(1)));
    assertThat(DEFAULT.withSandboxes(bounds.withMaxSandboxes(1)).sandboxes().maxSandboxes())
        .isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bounds.withMaxSandboxes(0))
        .withMessage("maxSandboxes is 0, not between 1 and 1000000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bounds.withSandboxBytes(0))
        .withMessage("sandboxBytes is 0, not at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bounds.withSandboxIdle(Duration.ofMillis(999)))
        .withMessage("sandboxIdle is 999ms, not between 1s and 365d");
  }

  @Test
  void takesARateLimitFrom1OnOrNone() {
    assertThat(DEFAULT.withRateLimit(OptionalInt.of(1)).rateLimit()).hasValue(1);
    assertThat(DEFAULT.withRateLimit(OptionalInt.empty()).rateLimit()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULT.withRateLimit(OptionalInt.of(0)))
        .withMessage("rateLimit is 0, not between 1 and 2147483647");
  }

  @Test
  void takesBodiesUpToAGibibyte() {
    accepted(1, 1, 1);
    accepted(1 << 30, 1, 1);
    refused(0, 1, 1, "maxBody is 0, not between 1 and 1073741824");
    refused((1 << 30) + 1, 1, 1, "maxBody is 1073741825, not between 1 and 1073741824");
  }

  @Test
  void takesAtLeastOneConnection() {
    accepted(1, 1_000_000, 1);
    refused(1, 0, 1, "maxConnections is 0, not between 1 and 1000000");
    refused(1, 1_000_001, 1, "maxConnections is 1000001, not between 1 and 1000000");
  }

  @Test
  void remembersAtLeastOneExchange() {
    accepted(1, 1, 1_000_000);
    refused(1, 1, 0, "journalSize is 0, not between 1 and 1000000");
    refused(1, 1, 1_000_001, "journalSize is 1000001, not between 1 and 1000000");
  }

  @Test
  void takesOriginsAStarOrOff() {
    List<String> origins = List.of("https://app.example", "http://[2001:db8::1]:3000");
    assertThat(withCors(origins).cors()).isEqualTo(origins);
    assertThat(withCors(List.of("capacitor://localhost")).cors()).hasSize(1);
    assertThat(withCors(List.of("*")).cors()).containsExactly("*");
    assertThat(withCors(List.of("off")).cors()).containsExactly("off");
  }

  @Test
  void writesOriginsAsBrowsersDo() {
    assertThat(withCors(List.of("HTTPS://App.Example")).cors())
        .containsExactly("https://app.example");
  }

  @Test
  void refusesWhatNoBrowserSendsAsAnOrigin() {
    for (String wrong :
        List.of(
            "app.example",
            "localhost:3000",
            "https://app.example/",
            "https://",
            "",
            "https://a b")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> withCors(List.of(wrong)))
          .withMessage(
              "cors is '%s', not an origin such as https://app.example (without a path), * or off",
              wrong);
    }
  }

  @Test
  void refusesOffTogetherWithOrigins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withCors(List.of("off", "https://app.example")))
        .withMessage("cors is off and also https://app.example; say one of the two");
  }

  @Test
  void takesNamesAndAddressesAsHosts() {
    List<String> names = List.of("mock.example", "192.168.1.5", "[2001:db8::1]", "my_host");
    assertThat(withAllowedHosts(names).allowedHosts()).isEqualTo(names);
  }

  @Test
  void refusesAHostWithSchemeOrPort() {
    for (String wrong : List.of("http://mock.example", "mock.example:4010", "a/b", "")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> withAllowedHosts(List.of(wrong)))
          .withMessage(
              "allowedHosts is '%s', not a name such as mock.example (without scheme and port)",
              wrong);
    }
  }

  @Test
  void keepsItsOwnCopyOfLists() {
    List<String> origins = new ArrayList<>(List.of("https://app.example"));
    Settings settings = withCors(origins);

    origins.add("https://other.example");

    assertThat(settings.cors()).containsExactly("https://app.example");
  }

  @Test
  void changesOnePartAndKeepsTheOthers() {
    Settings changed =
        DEFAULT
            .withPort(1)
            .withScenario("agency")
            .withFixtures(Path.of("mine"))
            .withSeed(42)
            .withClock(Instant.EPOCH)
            .withRateLimit(OptionalInt.empty());

    assertThat(changed)
        .isEqualTo(
            new Settings(
                DEFAULT.host(),
                1,
                "agency",
                Optional.of(Path.of("mine")),
                OptionalLong.of(42),
                Optional.of(Instant.EPOCH),
                OptionalInt.empty(),
                DEFAULT.cors(),
                DEFAULT.allowedHosts(),
                DEFAULT.maxBody(),
                DEFAULT.maxConnections(),
                DEFAULT.journalSize(),
                OptionalInt.empty(),
                Mocking.DEFAULT,
                Controls.DEFAULT,
                SandboxBounds.DEFAULT));
  }

  private static void refused(String host, int port, String scenario, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(host, port, scenario, List.of(), List.of(), 1, 1, 1))
        .withMessage(message);
  }

  private static void refused(int body, int connections, int journal, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sized(body, connections, journal))
        .withMessage(message);
  }

  private static void accepted(int body, int connections, int journal) {
    assertThatCode(() -> sized(body, connections, journal)).doesNotThrowAnyException();
  }

  private static Settings sized(int body, int connections, int journal) {
    return with("127.0.0.1", 1, "default", List.of(), List.of(), body, connections, journal);
  }

  private static Settings withCors(List<String> origins) {
    return with("127.0.0.1", 1, "default", origins, List.of(), 1, 1, 1);
  }

  private static Settings withAllowedHosts(List<String> names) {
    return with("127.0.0.1", 1, "default", List.of(), names, 1, 1, 1);
  }

  private static Settings with(
      String host,
      int port,
      String scenario,
      List<String> cors,
      List<String> allowedHosts,
      int body,
      int connections,
      int journal) {
    return new Settings(
        host,
        port,
        scenario,
        DEFAULT.fixtures(),
        DEFAULT.seed(),
        DEFAULT.clock(),
        DEFAULT.rateLimit(),
        cors,
        allowedHosts,
        body,
        connections,
        journal,
        OptionalInt.empty(),
        Mocking.DEFAULT,
        Controls.DEFAULT,
        SandboxBounds.DEFAULT);
  }
}
