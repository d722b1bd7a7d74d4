package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesCommandTest {
  private static final String LIBRARY = "src/test/resources/resources/library.yaml";

  private final Captured captured = new Captured();
  @TempDir private Path folder = Path.of("");

  private int routes(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "routes";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Main.run(all, captured.terminal(), Map.of());
  }

  @Test
  void saysForPeopleWhatEachOperationDoesToWhat() {
    int code = routes(LIBRARY);

    assertThat(code).isZero();
    assertThat(captured.lines().get(0))
        .isEqualTo("Library 1: 20 of 23 operations act on what is kept");
    assertThat(captured.lines())
        .anyMatch(
            line ->
                line.matches(
                    "  GET     /authors +list +/authors +state, begun with the contract's examples"))
        .anyMatch(
            line -> line.matches("  POST    /tickets +create +/tickets +.*as the contract says"))
        .anyMatch(line -> line.matches("  POST    /reports +- +- +the contract"));
  }

  @Test
  void saysItForProgramsToo() throws IOException {
    int code = routes("--format=json", LIBRARY);

    JsonNode report = new ObjectMapper().readTree(String.join("\n", captured.lines()));
    JsonNode first = report.at("/contracts/0/operations/0");
    assertThat(code).isZero();
    assertThat(first)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"operationId": "listAuthors", "method": "GET", "path": "/authors",
                     "resource": "/authors", "action": "list", "source": "state-from-examples",
                     "corrected": false}
                    """));
  }

  @Test
  void saysWhereACorrectionCannotBeUnderstood() throws IOException {
    Path file = folder.resolve("bad.yaml");
    Files.writeString(
        file,
        """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths:
          /pets:
            get:
              x-understudy-resource: {action: feed, colection: /pets}
              responses: {200: {description: Fine}}
        """);

    int code = routes(file.toString());

    assertThat(code).isEqualTo(1);
    assertThat(captured.complaints())
        .anyMatch(
            line ->
                line.contains("bad.yaml:6:30: x-understudy-resource: action 'feed' is not one of"))
        .anyMatch(line -> line.contains("has no member 'colection'; it has action, collection"));
  }

  @Test
  void refusesAFileThatIsNoContract() throws IOException {
    Path file = folder.resolve("other.yaml");
    Files.writeString(file, "a: b\n");

    assertThat(routes(file.toString())).isEqualTo(2);
    assertThat(captured.complaints()).isNotEmpty();
  }
}
