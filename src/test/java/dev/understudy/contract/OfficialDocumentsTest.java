package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The official documents of OpenAPI 3.1 that are valid, and those that are not. */
class OfficialDocumentsTest {
  private static final Path SUITE = Path.of("../shared/suites/openapi-3.1-documents/tests/schema");

  // Valid by their shape, which is all that the suite asks.
  private static final Map<String, String> FAULTY_ALL_THE_SAME =
      Map.of("operation-object-example.yaml", "unknown-security-scheme");

  // Not valid, and no server is hindered: links are not followed, and what is wrong with servers is
  // told where they are read.
  private static final List<String> NOT_TOLD =
      List.of("link-object-no-body.yaml", "server_enum_empty.yaml", "servers.yaml");

  // There is nothing to serve in most of them.
  private static final List<String> EXPECTED = List.of("no-operations", "no-responses");

  @TestFactory
  Stream<DynamicTest> loadsTheValidOnesWithoutAnError() {
    return documents("pass")
        .map(file -> DynamicTest.dynamicTest(name(file), () -> requireNoError(file)));
  }

  @TestFactory
  Stream<DynamicTest> tellsWhatIsWrongWithTheOthers() {
    return documents("fail")
        .map(file -> DynamicTest.dynamicTest(name(file), () -> requireFinding(file)));
  }

  private static void requireNoError(Path file) {
    assertThat(load(file).errors())
        .extracting(Fault::rule)
        .allMatch(rule -> rule.equals(FAULTY_ALL_THE_SAME.get(name(file))));
  }

  private static void requireFinding(Path file) {
    boolean told =
        load(file).findings().stream().anyMatch(fault -> !EXPECTED.contains(fault.rule()))
            || name(file).equals("no_containers.yaml");

    assertThat(told).isEqualTo(!NOT_TOLD.contains(name(file)));
  }

  private static Loaded load(Path file) {
    return ContractLoader.load(file, LoadOptions.LOCAL);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static Stream<Path> documents(String folder) {
    assumeTrue(Files.isDirectory(SUITE), "the official documents do not lie beside the project");
    try (Stream<Path> files = Files.list(SUITE.resolve(folder))) {
      return files.filter(file -> name(file).endsWith(".yaml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
