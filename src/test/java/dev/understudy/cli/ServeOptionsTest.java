package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ControlDoor;
import dev.understudy.Controls;
import dev.understudy.Mocking;
import dev.understudy.Outbound;
import dev.understudy.SandboxBounds;
import dev.understudy.Settings;
import dev.understudy.control.Token;
import dev.understudy.examples.ExampleOptions;
import dev.understudy.examples.Fill;
import dev.understudy.mail.Sender;
import dev.understudy.mail.Smtp;
import dev.understudy.validation.Profile;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;

class ServeOptionsTest {
  private static final Set<String> OF_THE_LOG = Set.of("--log-format", "--log-level");
  private static final Set<String> OF_THE_MOCKING =
      Set.of(
          "--mount",
          "--dynamic",
          "--fill",
          "--invalid-examples",
          "--profile",
          "--state",
          "--security",
          "--strict",
          "--allow-remote-refs",
          "--allow-outbound",
          "--smtp",
          "--smtp-from",
          "--smtp-user",
          "--smtp-password",
          "--smtp-tls",
          "--explain");
  private static final Set<String> OF_THE_CONTROLS =
      Set.of(
          "--fault",
          "--preset",
          "--latency",
          "--directives",
          "--control",
          "--control-port",
          "--control-token");
  private static final Set<String> OF_THE_SANDBOXES =
      Set.of("--max-sandboxes", "--sandbox-bytes", "--sandbox-idle");
  private static final Set<String> THAT_ASK = Set.of("--help", "--version");

  private static final Settings USUAL = Settings.DEFAULT.withControls(controlledAt(4011));

  private static Controls controlledAt(int port) {
    return Controls.DEFAULT.withDoor(new ControlDoor(port, Optional.empty()));
  }

  @Test
  void saysTheDefaultsOfTheSettings() {
    assertThat(settings()).isEqualTo(USUAL);
  }

  @Test
  void takesEveryFlag() {
    Settings settings =
        settings(
            "--port=1",
            "--host=0.0.0.0",
            "--scenario=agency",
            "--fixtures=mine",
            "--seed=-42",
            "--clock=2026-03-20T12:00:00Z",
            "--rate-limit=7",
            "--cors=https://app.example",
            "--allow-host=mock.example",
            "--max-body=2",
            "--max-connections=3",
            "--journal-size=4",
            "--http2-port=5",
            "--mount=/shop=shop.yaml",
            "--dynamic",
            "--fill=required",
            "--invalid-examples",
            "--profile=strict",
            "--state=off",
            "--security=off",
            "--strict",
            "--allow-remote-refs=schemas.example",
            "--fault=listMembers:402,times=2",
            "--fault=latency=uniform(1ms,2s),rate=0.5",
            "--preset=slow-3g",
            "--latency=80ms",
            "--directives=off",
            "--max-sandboxes=6",
            "--sandbox-bytes=7M",
            "--sandbox-idle=90s",
            "--control-port=9",
            "--control-token=0123456789abcdef",
            "crm.yaml");

    assertThat(settings)
        .isEqualTo(
            new Settings(
                "0.0.0.0",
                1,
                "agency",
                Optional.of(Path.of("mine")),
                OptionalLong.of(-42),
                Optional.of(Instant.parse("2026-03-20T12:00:00Z")),
                OptionalInt.of(7),
                List.of("https://app.example"),
                List.of("mock.example"),
                2,
                3,
                4,
                OptionalInt.of(5),
                new Mocking(
                    List.of(
                        Mocking.Place.of(Path.of("crm.yaml")),
                        new Mocking.Place(Optional.of("/shop"), Path.of("shop.yaml"))),
                    new ExampleOptions(-42, true, Fill.REQUIRED, true),
                    Profile.STRICT,
                    false,
                    true,
                    Set.of("schemas.example"),
                    Outbound.OFF,
                    false),
                Controls.DEFAULT
                    .withFaults("listMembers:402,times=2", "latency=uniform(1ms,2s),rate=0.5")
                    .withPresets("slow-3g")
                    .withLatency("80ms")
                    .withDirectives(false)
                    .withDoor(new ControlDoor(9, Optional.of(new Token("0123456789abcdef")))),
                new SandboxBounds(6, 7L << 20, Duration.ofSeconds(90))));
  }

  @Test
  void limitsTheRateOfAFileOnlyWhereThatIsSaid() {
    assertThat(settings("crm.yaml").rateLimit()).isEmpty();
    assertThat(settings("crm.yaml", "--rate-limit=5").rateLimit()).hasValue(5);
  }

  @Test
  void sendsNothingUnlessOutboundIsAllowed() {
    assertThat(settings().mocking().outbound()).isEqualTo(Outbound.OFF);
    assertThat(settings("--allow-outbound").mocking().outbound()).isEqualTo(Outbound.LOOPBACK);
    assertThat(settings("--allow-outbound=Hooks.example,[::2]").mocking().outbound())
        .isEqualTo(Outbound.to(Set.of("hooks.example", "[::2]")));
  }

  @Test
  void takesAFileAfterAllowOutboundForAFile() {
    Mocking mocking = settings("--allow-outbound", "shop.yaml", "--port=1").mocking();

    assertThat(mocking.outbound()).isEqualTo(Outbound.LOOPBACK);
    assertThat(mocking.contracts()).containsExactly(Mocking.Place.of(Path.of("shop.yaml")));
  }

  @Test
  void allowsOutboundByAVariable() {
    assertThat(outbound("loopback")).isEqualTo(Outbound.LOOPBACK);
    assertThat(outbound("a.example,b")).isEqualTo(Outbound.to(Set.of("a.example", "b")));
  }

  private static Outbound outbound(String variable) {
    Map<String, String> environment = Map.of("UNDERSTUDY_ALLOW_OUTBOUND", variable);
    return parsed(environment).settings().mocking().outbound();
  }

  @Test
  void takesAValueAfterABlankAsWell() {
    assertThat(settings("--port", "1", "--scenario", "empty"))
        .isEqualTo(
            Settings.DEFAULT.withPort(1).withScenario("empty").withControls(controlledAt(2)));
  }

  @Test
  void takesOffForNoRateLimit() {
    assertThat(settings("--rate-limit", "off").rateLimit()).isEmpty();
    assertThat(settings("--rate-limit", "OFF").rateLimit()).isEmpty();
  }

  @Test
  void takesSeveralOriginsInOneFlagOrInMany() {
    List<String> both = List.of("https://a.example", "https://b.example");

    assertThat(settings("--cors", "https://a.example,https://b.example").cors()).isEqualTo(both);
    assertThat(settings("--cors", "https://a.example", "--cors", "https://b.example").cors())
        .isEqualTo(both);
    assertThat(settings("--cors", "https://a.example", "https://b.example").cors()).isEqualTo(both);
    assertThat(settings("--cors", "off").cors()).containsExactly("off");
  }

  @Test
  void takesSeveralHostsInOneFlagOrInMany() {
    assertThat(settings("--allow-host", "a,b", "--allow-host", "c").allowedHosts())
        .containsExactly("a", "b", "c");
  }

  @Test
  void takesLogFormatAndLevelInAnyCase() {
    assertThat(parsed(Map.of()).logFormat()).isEqualTo(LogFormat.HUMAN);
    assertThat(parsed(Map.of(), "--log-format", "json").logFormat()).isEqualTo(LogFormat.JSON);
    assertThat(parsed(Map.of(), "--log-format", "Human").logFormat()).isEqualTo(LogFormat.HUMAN);
    assertThat(parsed(Map.of()).logLevel()).isEqualTo(LogLevel.INFO);
    for (LogLevel level : LogLevel.values()) {
      assertThat(parsed(Map.of(), "--log-level", level.text()).logLevel()).isEqualTo(level);
    }
  }

  @Test
  void putsAFlagBeforeAVariableAndAVariableBeforeTheDefault() {
    Map<String, String> environment = Map.of("UNDERSTUDY_PORT", "2");

    assertThat(parsed(Map.of()).settings().port()).isEqualTo(4010);
    assertThat(parsed(environment).settings().port()).isEqualTo(2);
    assertThat(parsed(environment, "--port", "1").settings().port()).isEqualTo(1);
  }

  @Test
  void takesAFlagsListInsteadOfAVariablesList() {
    Map<String, String> environment =
        Map.of("UNDERSTUDY_CORS", "https://a.example,https://b.example");

    assertThat(parsed(environment).settings().cors()).hasSize(2);
    assertThat(parsed(environment, "--cors", "off").settings().cors()).containsExactly("off");
  }

  @Test
  void takesAnEmptyVariableForNone() {
    assertThat(parsed(Map.of("UNDERSTUDY_PORT", " ")).settings().port()).isEqualTo(4010);
  }

  @Test
  void hasAVariableForEveryOption() {
    Map<String, String> environment =
        Map.of(
            "UNDERSTUDY_RATE_LIMIT", "off",
            "UNDERSTUDY_LOG_FORMAT", "json",
            "UNDERSTUDY_LOG_LEVEL", "error",
            "UNDERSTUDY_ALLOW_HOST", "mock.example",
            "UNDERSTUDY_SEED", "42");

    ServeOptions options = parsed(environment);

    assertThat(options.settings().rateLimit()).isEmpty();
    assertThat(options.settings().seed()).hasValue(42);
    assertThat(options.settings().allowedHosts()).containsExactly("mock.example");
    assertThat(options.logFormat()).isEqualTo(LogFormat.JSON);
    assertThat(options.logLevel()).isEqualTo(LogLevel.ERROR);
  }

  @Test
  void doesNotMistakeAVariableForTheQuestionAfterTheVersion() {
    assertThat(parsed(Map.of("UNDERSTUDY_VERSION", "1.2", "UNDERSTUDY_HELP", "1")).settings())
        .isEqualTo(USUAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--port=x            | '--port': 'x' is not a whole number up to 2147483647",
        "--port=99999        | --port is 99999, not between 0 and 65535",
        "--port=             | '--port': '' is not a whole number",
        "--seed=abc          | '--seed': 'abc' is not a whole number, such as 42",
        "--clock=now         | '--clock': 'now' is not a time in UTC, such as 2026-03-20T12:00:00Z",
        "--rate-limit=some   | '--rate-limit': 'some' is neither a whole number nor off",
        "--rate-limit=0      | --rate-limit is 0, not between 1 and",
        "--cors=app.example  | --cors is 'app.example', not an origin such as https://app.example",
        "--cors=off,*        | --cors is off and also *; say one of the two",
        "--allow-host=a:1    | --allow-host is 'a:1', not a name such as mock.example",
        "--max-body=1k       | '--max-body': '1k' is not a whole number",
        "--max-connections=0 | --max-connections is 0, not between 1 and 1000000",
        "--journal-size=0    | --journal-size is 0, not between 1 and 1000000",
        "--log-format=xml    | '--log-format': 'xml' is neither human nor json",
        "--log-level=loud    | '--log-level': 'loud' is not one of debug, info, warn, error, off",
        "--host=             | --host is empty",
        "--prot=1            | has no option '--prot'; did you mean '--port'?",
        "--nonsense          | 'understudy serve' has no option '--nonsense'",
        "--mount=shop.yaml   | 'shop.yaml' is not a path and a file, such as /shop=shop.yaml",
        "--fill=some         | 'some' is neither required nor all",
        "--profile=harsh     | 'harsh' is not one of strict, default, lenient",
        "--state=some        | 'some' is neither on nor off",
        "--fault=listMembers:4o2 | --fault 'listMembers:4o2': '4o2' is not an effect: a status",
        "--fault=402,tims=2  | --fault '402,tims=2': 'tims=2' is not times=N, skip=N or rate=0.1",
        "--fault=402,rate=2  | --fault '402,rate=2': rate is '2', not a number from 0 to 1",
        "--preset=flakey     | --preset 'flakey': 'flakey' is not one of brownout, flaky",
        "--latency=20        | --latency '20': '20' is not a time such as 200ms, 1.5s or 2m",
        "--latency=11m       | --latency '11m': 11m is longer than ten minutes, the longest wait",
        "--directives=maybe  | 'maybe' is neither on nor off",
        "--control=maybe     | 'maybe' is neither on nor off",
        "--control-port=-1   | --control-port is -1, not between 0 and 65535",
        "--control-token=abc | --control-token is too short or odd: a token is 16 to 512 letters",
        "--max-sandboxes=0   | --max-sandboxes is 0, not between 1 and 1000000",
        "--sandbox-bytes=1t  | '--sandbox-bytes': '1t' is not a size such as 64k, 384m or 1g",
        "--sandbox-bytes=0   | --sandbox-bytes is 0, not at least 1",
        "--sandbox-idle=10   | '--sandbox-idle': '10' is not a duration such as 90s, 30m, 2h or 1d",
        "--sandbox-idle=5ms  | --sandbox-idle is 5ms, not between 1s and 365d",
        "--security=maybe    | 'maybe' is neither on nor off",
        "--security=off      | --security is off, but the Organizations API knows by the key",
        "--port              | Missing required parameter for option '--port' (N)"
      })
  void refusesAWrongValueAndSaysWhatWouldBeRight(String argument, String message) {
    Captured captured = new Captured();

    int code = Main.run(new String[] {"serve", argument}, captured.terminal(), Map.of());

    assertThat(code).isEqualTo(2);
    assertThat(captured.complaints()).hasSize(2);
    assertThat(captured.complaints().get(0)).startsWith("understudy: ").contains(message);
    assertThat(captured.complaints().get(1)).isEqualTo("See 'understudy serve --help'.");
    assertThat(captured.lines()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "listMembrs:402  | no operation is 'listMembrs'; did you mean 'listMembers'?",
        "listMembers:418 | listMembers declares no answer 418; declared are 200, 400, 401, 402",
      })
  void doesNotStartWithAFaultThatTheContractCannotHave(String fault, String message) {
    Captured captured = new Captured();

    int code = Main.run(new String[] {"serve", "--fault", fault}, captured.terminal(), Map.of());

    assertThat(code).isEqualTo(2);
    assertThat(captured.complaints()).hasSize(1);
    assertThat(captured.complaints().get(0))
        .startsWith("understudy: --fault '" + fault + "': " + message);
  }

  @ParameterizedTest
  @CsvSource({"UNDERSTUDY_PORT, x", "UNDERSTUDY_PORT, 99999", "UNDERSTUDY_LOG_FORMAT, xml"})
  void saysWhichVariableIsWrong(String variable, String value) {
    Captured captured = new Captured();

    int code = Main.run(new String[] {"serve"}, captured.terminal(), Map.of(variable, value));

    assertThat(code).isEqualTo(2);
    assertThat(captured.complaints().get(0)).endsWith(" (from the variable " + variable + ")");
  }

  @Test
  void deliversLettersWhereItIsToldTo() {
    Smtp smtp =
        settings(
                "--smtp=mail.example:587",
                "--smtp-from=App <app@x.example>",
                "--smtp-user=app",
                "--smtp-password=s3cret",
                "--smtp-tls=starttls")
            .mocking()
            .outbound()
            .smtp()
            .orElseThrow();

    assertThat(smtp)
        .isEqualTo(
            Smtp.at("mail.example:587")
                .withFrom(Sender.parse("App <app@x.example>"))
                .withLogin(new Smtp.Login("app", "s3cret"))
                .withTls(Smtp.Tls.STARTTLS));
    assertThat(settings().mocking().outbound().smtp()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --smtp=here                            | --smtp is 'here', not a host and a port such as localhost:1025
          --smtp=a:25 --smtp-tls=ssl             | --smtp-tls is 'ssl', not one of off, starttls, tls
          --smtp=a:25 --smtp-user=app            | --smtp-user needs a password, in the variable UNDERSTUDY_SMTP_PASSWORD
          --smtp=a:25 --smtp-from=app            | --smtp-from is not an address such as no-reply@app.example, or a name and then one such as 'App <no-reply@app.example>'
          --smtp=a:25 shop.yaml                  | --smtp has no letters to deliver: the Organizations API writes them, and a FILE does not
          """)
  void refusesWhatNoLetterCanBeDeliveredBy(String flags, String message) {
    Captured captured = new Captured();
    List<String> arguments = new ArrayList<>(List.of("serve"));
    arguments.addAll(List.of(flags.split(" ")));

    int code = Main.run(arguments.toArray(String[]::new), captured.terminal(), Map.of());

    assertThat(code).isEqualTo(2);
    assertThat(captured.complaints().get(0)).endsWith(message);
  }

  @Test
  void hasAFlagForEachPartOfTheSettingsAndNoOther() {
    Set<String> parts =
        Arrays.stream(Settings.class.getRecordComponents())
            .map(RecordComponent::getName)
            .map(ServeOptionsTest::flag)
            .collect(Collectors.toSet());
    parts.remove("--mocking");
    parts.remove("--controls");
    parts.remove("--sandboxes");
    parts.addAll(OF_THE_SANDBOXES);
    parts.addAll(OF_THE_CONTROLS);
    parts.addAll(OF_THE_MOCKING);
    parts.addAll(OF_THE_LOG);
    parts.addAll(THAT_ASK);

    assertThat(serve().getCommandSpec().options())
        .extracting(OptionSpec::longestName)
        .containsExactlyInAnyOrderElementsOf(parts);
  }

  @Test
  void teachesEveryFlagInItsHelpAndInTheDocumentation() throws Exception {
    String documentation = Files.readString(Path.of("src/site/markdown/command-line.md"));
    String readme = Files.readString(Path.of("README.md"));
    String help = serve().getUsageMessage();

    for (OptionSpec option : serve().getCommandSpec().options()) {
      assertThat(option.description()).as(option.longestName()).isNotEmpty();
      assertThat(help).contains(option.longestName());
      if (!THAT_ASK.contains(option.longestName())) {
        assertThat(readme).contains("| `" + option.longestName());
        assertThat(documentation)
            .contains("`" + option.longestName())
            .contains("`" + EnvironmentDefaults.variable(option.longestName()) + "`");
      }
    }
  }

  @Test
  void saysTheRealDefaultsInItsHelp() {
    String help = serve().getUsageMessage();

    assertThat(help)
        .contains(
            "Default: " + Settings.DEFAULT.port() + ".",
            "Default: " + Settings.DEFAULT.host() + ",",
            "Default: " + Settings.DEFAULT.scenario() + ".",
            "Default: " + Settings.DEFAULT.rateLimit().orElseThrow() + ".",
            "Default: " + Settings.DEFAULT.maxBody() + ".",
            "Default: " + Settings.DEFAULT.maxConnections() + ".",
            "Default: " + Settings.DEFAULT.journalSize() + ".",
            "Default: " + Settings.DEFAULT.sandboxes().maxSandboxes() + ".",
            "Default: " + (Settings.DEFAULT.sandboxes().sandboxBytes() >> 20) + "m.",
            "Default: " + Settings.DEFAULT.sandboxes().sandboxIdle().toHours() + "h.");
  }

  private static String flag(String part) {
    String name = part.equals("allowedHosts") ? "allowHost" : part;
    return "--" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static CommandLine serve() {
    CommandLine serve = Main.commands(new Captured().terminal()).getSubcommands().get("serve");
    return Objects.requireNonNull(serve).setUsageHelpWidth(98);
  }

  private static Settings settings(String... arguments) {
    return parsed(Map.of(), arguments).settings();
  }

  private static ServeOptions parsed(Map<String, String> environment, String... arguments) {
    Probe probe = new Probe();
    new CommandLine(probe)
        .setDefaultValueProvider(new EnvironmentDefaults(environment))
        .parseArgs(arguments);
    return probe.options;
  }

  /** A command with these options, which does nothing. */
  @Command(name = "serve", mixinStandardHelpOptions = true)
  private static final class Probe {
    @Mixin private final ServeOptions options = new ServeOptions();
  }
}
