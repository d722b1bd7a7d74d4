package dev.understudy.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.schema.Dialect;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import dev.understudy.schema.SchemaCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/*
 * The schemas of the official suite, as far as it knows a valid value for them, give values; those
 * that do not are listed in samples/suite.txt, each with its reason.
 */
class SuiteSamplesTest {

  private static final Path SUITE = Path.of("../shared/suites/JSON-Schema-Test-Suite");
  private static final String REMOTES = "http://localhost:1234/";
  private static final int SEEDS = 8;
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @Test
  void everySatisfiableSchemaOfTheSuiteGivesValues() {
    assumeTrue(Files.isDirectory(SUITE), () -> "the official suite is not at " + SUITE);
    Set<String> failed = new TreeSet<>();
    for (Path file : files()) {
      for (JsonNode group : read(file)) {
        String name = file.getFileName() + " | " + group.get("description").textValue();
        if (isSatisfiable(group) && !givesValues(group.get("schema"))) {
          failed.add(name);
        }
      }
    }

    assertThat(failed).isEqualTo(listed());
  }

  private static boolean isSatisfiable(JsonNode group) {
    for (JsonNode test : group.get("tests")) {
      if (test.get("valid").booleanValue()) {
        return true;
      }
    }
    return false;
  }

  private static boolean givesValues(JsonNode root) {
    URI document = URI.create("test:schema");
    Schema schema =
        new SchemaCompiler(
                Dialect.DRAFT_2020_12,
                false,
                uri -> uri.equals(document) ? Optional.of(root) : remote(uri))
            .compile(document, "");
    SamplerOptions options = SamplerOptions.RESPONSE.withDirection(Direction.NEITHER);
    for (Fill fill : Fill.values()) {
      SchemaSampler sampler = new SchemaSampler(options.withFill(fill));
      for (int seed = 0; seed < SEEDS; seed++) {
        if (!(sampler.sample(schema, seed) instanceof Sample.Made made)
            || !schema.accepts(made.value())) {
          return false;
        }
      }
    }
    return true;
  }

  private static Optional<JsonNode> remote(URI uri) {
    String text = uri.toString();
    if (!text.startsWith(REMOTES)) {
      return Optional.empty();
    }
    Path file = SUITE.resolve("remotes").resolve(text.substring(REMOTES.length()));
    return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
  }

  private static List<Path> files() {
    try (Stream<Path> found = Files.list(SUITE.resolve("tests/draft2020-12"))) {
      return found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  // A line is a file, the description of a group, then two colons and the reason.
  private static Set<String> listed() {
    try (InputStream in = SuiteSamplesTest.class.getResourceAsStream("/samples/suite.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> line.substring(0, line.indexOf(" :: ")))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
