package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real documents, read where they lie beside the project: all of their operations can be used. */
class CorpusLoadTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  // By document, how often each rule is broken; of the ones that are not named, none is.
  private static final Map<String, String> FINDINGS =
      Map.of(
          "hey-api-full-31.yaml",
          "broken-reference 2, invalid-schema 3, no-responses 26, optional-path-parameter 4,"
              + " undeclared-path-parameter 43, unknown-member 1, unused-path-parameter 2",
          "learn-webhook-31.yaml",
          "no-operations 1",
          "readme-parameters-style-31.yaml",
          "no-responses 25, path-with-query 2",
          "readme-schema-types-31.json",
          "no-responses 23",
          "redoc-cafe.yaml",
          "version 1",
          "xero-accounting.yaml",
          "equal-paths 14");

  @TestFactory
  Stream<DynamicTest> loadsEveryDocument() {
    assumeTrue(Files.isDirectory(CORPUS), "the corpus does not lie beside the project");
    return manifest()
        .filter(cells -> cells.length > 6 && cells[1].matches(".*\\.(json|yaml)"))
        .map(cells -> DynamicTest.dynamicTest(cells[1], () -> check(cells[1], cells[5])));
  }

  private static Stream<String[]> manifest() {
    try {
      return Files.readAllLines(CORPUS.resolve("MANIFEST.md")).stream()
          .map(line -> line.split("\\s*\\|\\s*"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(String name, String operations) {
    Loaded loaded = ContractLoader.load(CORPUS.resolve(name), LoadOptions.LOCAL);

    assertThat(loaded.errors()).isEmpty();
    assertThat(counted(loaded)).isEqualTo(FINDINGS.getOrDefault(name, ""));
    assertThat(loaded.contract().operations()).hasSize(Integer.parseInt(operations));
  }

  private static String counted(Loaded loaded) {
    return loaded.findings().stream()
        .collect(Collectors.groupingBy(Fault::rule, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(rule -> rule.getKey() + " " + rule.getValue())
        .collect(Collectors.joining(", "));
  }
}
