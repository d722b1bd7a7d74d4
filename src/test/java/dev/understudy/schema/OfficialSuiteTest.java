package dev.understudy.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/*
 * The official JSON Schema suite, read where it lies beside the project. Its exceptions are listed in
 * suites/exceptions.txt, each with its reason; one that is listed and passes is a failure too.
 */
class OfficialSuiteTest {

  private static final Path SUITE = Path.of("../shared/suites/JSON-Schema-Test-Suite");
  private static final String REMOTES = "http://localhost:1234/";
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  // The files of draft 4 whose keywords mean the same in OpenAPI 3.0.
  private static final List<String> SAME_IN_OPENAPI_3_0 =
      List.of(
          "additionalProperties",
          "allOf",
          "anyOf",
          "default",
          "enum",
          "items",
          "maxItems",
          "maxLength",
          "maxProperties",
          "maximum",
          "minItems",
          "minLength",
          "minProperties",
          "minimum",
          "multipleOf",
          "not",
          "oneOf",
          "pattern",
          "properties",
          "required",
          "type",
          "uniqueItems");

  private final Map<String, String> exceptions = exceptions();

  @TestFactory
  Stream<DynamicTest> holdsEveryRequiredCase() {
    return files("tests/draft2020-12", 1)
        .flatMap(file -> cases(file, Dialect.DRAFT_2020_12, false));
  }

  @TestFactory
  Stream<DynamicTest> holdsTheOptionalCases() {
    return files("tests/draft2020-12/optional", 1)
        .flatMap(file -> cases(file, Dialect.DRAFT_2020_12, false));
  }

  @TestFactory
  Stream<DynamicTest> holdsTheFormats() {
    return files("tests/draft2020-12/optional/format", 1)
        .flatMap(file -> cases(file, Dialect.DRAFT_2020_12, true));
  }

  @TestFactory
  Stream<DynamicTest> holdsWhatDraft4AndOpenApi30HaveInCommon() {
    return files("tests/draft4", 1)
        .filter(file -> SAME_IN_OPENAPI_3_0.contains(name(file).replaceAll(".*/", "")))
        .flatMap(file -> cases(file, Dialect.OPENAPI_3_0, true));
  }

  private Stream<DynamicTest> cases(Path file, Dialect dialect, boolean formats) {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode group : read(file)) {
      for (JsonNode test : group.get("tests")) {
        String name =
            String.join(
                " | ",
                name(file),
                group.get("description").textValue(),
                test.get("description").textValue());
        tests.add(DynamicTest.dynamicTest(name, () -> check(name, group, test, dialect, formats)));
      }
    }
    return tests.stream();
  }

  private void check(String name, JsonNode group, JsonNode test, Dialect dialect, boolean formats) {
    boolean expected = test.get("valid").booleanValue();
    boolean accepted;
    boolean explained;
    try {
      URI document = URI.create("test:schema");
      JsonNode root = group.get("schema");
      SchemaCompiler compiler =
          new SchemaCompiler(
              dialect, formats, uri -> uri.equals(document) ? Optional.of(root) : remote(uri));
      Schema schema = compiler.compile(document, "");
      accepted = schema.accepts(test.get("data"));
      explained = schema.violations(test.get("data")).isEmpty();
    } catch (SchemaFault fault) {
      accepted = !expected;
      explained = !expected;
    }
    boolean passed = accepted == expected && explained == expected;
    boolean excepted = exceptions.containsKey(name) || exceptions.containsKey(group(name));

    assertThat(passed)
        .as(excepted ? "listed as an exception, but it passes: " + name : name)
        .isNotEqualTo(excepted);
  }

  private static String group(String name) {
    return name.substring(0, name.lastIndexOf(" | ")) + " | *";
  }

  private static Optional<JsonNode> remote(URI uri) {
    String text = uri.toString();
    if (!text.startsWith(REMOTES)) {
      return Optional.empty();
    }
    Path file = SUITE.resolve("remotes").resolve(text.substring(REMOTES.length()));
    return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
  }

  private static Stream<Path> files(String folder, int depth) {
    assumeTrue(Files.isDirectory(SUITE), () -> "the official suite is not at " + SUITE);
    try (Stream<Path> found = Files.walk(SUITE.resolve(folder), depth)) {
      return found.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String name(Path file) {
    String path = SUITE.resolve("tests").relativize(file).toString().replace('\\', '/');
    return path.substring(0, path.length() - ".json".length());
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  // A line is a case's name, or a group's with a star, then two colons and the reason.
  private static Map<String, String> exceptions() {
    Map<String, String> exceptions = new LinkedHashMap<>();
    try (var stream = OfficialSuiteTest.class.getResourceAsStream("/suites/exceptions.txt")) {
      assertThat(stream).isNotNull();
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> exceptions.put(line.substring(0, line.indexOf(" :: ")), line));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return exceptions;
  }
}
