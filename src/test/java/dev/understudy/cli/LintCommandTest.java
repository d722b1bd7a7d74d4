package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

class LintCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GOOD =
      """
      openapi: 3.1.0
      info: {title: Pets, version: '1'}
      paths:
        /pets:
          get: {responses: {200: {description: Fine}}}
      """;
  private static final String WARNED = GOOD + "infos: {}\n";
  private static final String BAD =
      GOOD
          + """
            /toys:
              get:
                parameters: [{name: 'a, b', in: body}]
                responses: {200: {description: '100% fine'}}
          """;
  private static final String NO_PLACE = "'in' is 'body', not one of path, query, header, cookie";

  private final Captured captured = new Captured();
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void writesContracts() throws IOException {
    Files.writeString(folder.resolve("good.yaml"), GOOD);
    Files.writeString(folder.resolve("warned.yaml"), WARNED);
    Files.writeString(folder.resolve("bad.yaml"), BAD);
    Files.writeString(folder.resolve("other.yaml"), "a: b\n");
  }

  private void writesHopelessContracts() throws IOException {
    Files.writeString(folder.resolve("broken.yaml"), GOOD + "components: {schemas: [\n");
    Files.writeString(folder.resolve("unserved.yaml"), "openapi: 3.1.0\npaths: [a]\n");
    Files.writeString(folder.resolve("newest.yaml"), "openapi: 4.0.0\n");
  }

  @Test
  void saysThatNothingIsWrong() {
    int code = lint("good.yaml");

    assertThat(code).isZero();
    assertThat(captured.lines()).containsExactly("no findings in 1 contract");
    assertThat(captured.complaints()).isEmpty();
  }

  @Test
  void writesForPeopleWhereWhatAndTheLinesThere() {
    int code = lint("bad.yaml");

    assertThat(code).isEqualTo(1);
    assertThat(captured.lines())
        .containsExactly(
            folder + "/bad.yaml:8:20: error: " + NO_PLACE + " [invalid-parameter]",
            "  7 |     get:",
            "> 8 |       parameters: [{name: 'a, b', in: body}]",
            "    |                    ^",
            "  9 |       responses: {200: {description: '100% fine'}}",
            "not served because of that: GET /toys",
            "",
            "1 error, 0 warnings, 0 notes in 1 contract");
  }

  @Test
  void coloursForATerminalOnly() {
    Captured coloured = new Captured();

    Main.run(
        new String[] {"lint", folder.resolve("bad.yaml").toString()},
        coloured.terminal(Ansi.ON),
        Map.of());

    assertThat(coloured.lines().get(0)).contains("\u001b[1m\u001b[31merror\u001b[");
  }

  @ParameterizedTest
  @CsvSource({
    "good.yaml, note, 0",
    "warned.yaml, error, 0",
    "warned.yaml, warning, 1",
    "warned.yaml, note, 1",
    "bad.yaml, error, 1",
    "bad.yaml, WARNING, 1",
    "broken.yaml, error, 1",
    "unserved.yaml, error, 1",
    "newest.yaml, error, 2",
    "other.yaml, error, 2",
    "none.yaml, error, 2"
  })
  void endsWithACodeThatSaysWhetherItMatters(String file, String threshold, int code)
      throws IOException {
    writesHopelessContracts();

    assertThat(lint(file, "--fail-on", threshold)).isEqualTo(code);
  }

  @Test
  void readsAllContractsOfAFolderThoughOneCannotBeUsed() throws IOException {
    Files.writeString(folder.resolve("old.yaml"), "swagger: '2.0'\n");

    int code = lint("", "--format", "json");

    assertThat(code).isEqualTo(2);
    assertThat(report().path("contracts")).hasSize(4);
    assertThat(report().path("findings").findValuesAsText("rule"))
        .containsExactly("not-openapi", "invalid-parameter", "unknown-member");
  }

  @Test
  void tellsACorrectionOfAResourceThatCannotBeRead() throws IOException {
    String told = "get: {x-understudy-resource: {action: feed}, responses:";
    Files.writeString(folder.resolve("fed.yaml"), GOOD.replace("get: {responses:", told));

    assertThat(lint("fed.yaml")).isZero();
    assertThat(captured.lines().get(0))
        .contains("fed.yaml:5:34: warning: x-understudy-resource: action 'feed' is not one of")
        .endsWith("[resource-correction]");
  }

  @Test
  void saysWhichFolderHasNoContract() throws IOException {
    Files.createDirectory(folder.resolve("empty"));

    assertThat(lint("empty")).isEqualTo(2);
    assertThat(captured.lines().get(0))
        .endsWith(
            "empty:1:1: error: no file in this folder is an OpenAPI document (.yaml, .yml, .json)"
                + " [file]");
  }

  @Test
  void writesJsonWithAllMembers() throws IOException {
    lint("bad.yaml", "--format=json");

    assertThat(report())
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "contracts": ["%1$s/bad.yaml"],
                  "counts": {"error": 1, "warning": 0, "note": 0},
                  "findings": [{
                    "severity": "error",
                    "rule": "invalid-parameter",
                    "file": "%1$s/bad.yaml",
                    "line": 8,
                    "column": 20,
                    "message": "%2$s",
                    "operations": ["GET /toys"],
                    "frame": "%3$s"
                  }]
                }
                """
                    .formatted(
                        folder,
                        NO_PLACE,
                        "  7 |     get:\\n> 8 |       parameters: [{name: 'a, b', in: body}]\\n"
                            + "    |                    ^\\n"
                            + "  9 |       responses: {200: {description: '100% fine'}}")));
  }

  @Test
  void writesSarifThatNamesItsRulesAndPlaces() throws IOException {
    lint("bad.yaml", "--format", "sarif");

    JsonNode run = report().path("runs").path(0);
    assertThat(report().path("version").asText()).isEqualTo("2.1.0");
    assertThat(report().path("$schema").asText()).endsWith("sarif-schema-2.1.0.json");
    assertThat(run.at("/tool/driver/name").asText()).isEqualTo("Understudy");
    assertThat(run.at("/tool/driver/rules/0/id").asText()).isEqualTo("invalid-parameter");
    assertThat(run.path("columnKind").asText()).isEqualTo("unicodeCodePoints");
    assertThat(run.path("results"))
        .containsExactly(
            JSON.readTree(
                """
                {
                  "ruleId": "invalid-parameter",
                  "ruleIndex": 0,
                  "level": "error",
                  "message": {"text": "%s"},
                  "locations": [{
                    "physicalLocation": {
                      "artifactLocation": {"uri": "%s"},
                      "region": {"startLine": 8, "startColumn": 20}
                    }
                  }],
                  "properties": {"operations": ["GET /toys"]}
                }
                """
                    .formatted(NO_PLACE, folder.resolve("bad.yaml").toUri())));
  }

  @Test
  void writesSarifWithoutResultsWhereNothingIsWrong() throws IOException {
    lint("good.yaml", "--format", "sarif");

    assertThat(report().at("/runs/0/results").isArray()).isTrue();
    assertThat(report().at("/runs/0/results")).isEmpty();
  }

  @Test
  void writesCommandsOfGitHubWithItsEscapes() throws IOException {
    Files.writeString(folder.resolve("a,b%.yaml"), BAD);

    lint("a,b%.yaml", "--format", "github");

    assertThat(captured.lines())
        .containsExactly(
            "::error file="
                + folder
                + "/a%2Cb%25.yaml,line=8,col=20,title=invalid-parameter::"
                + NO_PLACE
                + "%0Anot served because of that: GET /toys");
  }

  @Test
  void callsANoteANoticeForGitHub() throws IOException {
    Files.writeString(folder.resolve("noted.yaml"), GOOD + "    query: {}\n");

    lint("noted.yaml", "--format", "github");

    assertThat(captured.lines().get(0)).startsWith("::notice file=");
  }

  @Test
  void tellsAFindingInASharedFileOnce() throws IOException {
    String contract = GOOD.replace("responses: {", "responses: {400: {$ref: 'shared.yaml#/Bad'}, ");
    Files.writeString(folder.resolve("one.yaml"), contract);
    Files.writeString(folder.resolve("two.yaml"), contract);
    Files.writeString(
        folder.resolve("shared.yaml"),
        "Bad: {description: '', content: {json: {schema: {type: string}}}}\n");

    run("lint", "--format=github", file("one.yaml"), file("two.yaml"));

    assertThat(captured.lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "lint|Missing required parameter: 'FILE'",
        "lint x --format xml|'xml' is not one of human, json, sarif, github",
        "lint x --fail-on fatal|'fatal' is not one of error, warning, note",
        "lint x --fial-on note|'understudy lint' has no option '--fial-on'; did you mean"
            + " '--fail-on'?"
      })
  void refusesWrongUsage(String command, String complaint) {
    assertThat(run(command.split(" "))).isEqualTo(2);
    assertThat(captured.complaints().get(0)).startsWith("understudy: ").contains(complaint);
    assertThat(captured.lines()).isEmpty();
  }

  private int lint(String file, String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "lint";
    arguments[1] = file(file);
    System.arraycopy(options, 0, arguments, 2, options.length);
    return run(arguments);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private int run(String... arguments) {
    return Main.run(arguments, captured.terminal(), Map.of());
  }

  private JsonNode report() throws IOException {
    return JSON.readTree(captured.out().toString());
  }
}
