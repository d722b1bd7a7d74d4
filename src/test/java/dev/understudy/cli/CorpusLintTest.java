package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real documents, linted where they lie beside the project. */
class CorpusLintTest {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  // By document, how often each rule finds an error; of the ones that are not named, none does.
  private static final Map<String, String> ERRORS =
      Map.of(
          "discord-31.json", "unsatisfiable-schema 1",
          "readme-schema-types-31.json", "unsatisfiable-schema 2",
          "xero-accounting.yaml", "unreachable-operation 14");

  @TestFactory
  Stream<DynamicTest> lintsEveryDocument() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the corpus does not lie beside the project");
    try (Stream<Path> files = Files.list(CORPUS)) {
      List<Path> contracts =
          files.filter(file -> file.toString().matches(".*\\.(json|yaml)")).sorted().toList();
      return contracts.stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private static void check(Path file) {
    Captured captured = new Captured();
    long start = System.nanoTime();

    int code =
        Main.run(
            new String[] {"lint", "--format", "json", file.toString()},
            captured.terminal(),
            Map.of());

    String expected = ERRORS.getOrDefault(file.getFileName().toString(), "");
    JsonNode findings = findings(captured.out().toString());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
    assertThat(captured.complaints()).isEmpty();
    assertThat(errors(findings)).isEqualTo(expected);
    assertThat(code).isEqualTo(expected.isEmpty() ? 0 : 1);
    assertThat(Set.copyOf(findings.findValuesAsText("file"))).isSubsetOf(file.toString());
  }

  private static JsonNode findings(String report) {
    try {
      return new ObjectMapper().readTree(report).path("findings");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String errors(JsonNode findings) {
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode finding : findings) {
      if (finding.path("severity").asText().equals("error")) {
        counts.merge(finding.path("rule").asText(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .map(rule -> rule.getKey() + " " + rule.getValue())
        .collect(Collectors.joining(", "));
  }
}
