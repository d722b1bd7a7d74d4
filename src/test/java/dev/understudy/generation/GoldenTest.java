package dev.understudy.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pins what the templates spell. */
class GoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String REFRESH =
      "%s: run ./mvnw clean test -Dtest=GoldenTest -Dgolden.update=true, and read the difference";
  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([^;]+);");

  @Test
  void theGeneratedSourcesAreTheGoldenOnes() throws IOException {
    SortedMap<String, String> generated = Generation.texts(Generation.BUILT);
    if (Boolean.getBoolean("golden.update")) {
      replaceGolden(generated);
    }
    SortedMap<String, String> golden = Generation.texts(GOLDEN);

    assertThat(generated.keySet())
        .as(REFRESH, "files were added or removed, or lie in target from an earlier build")
        .isEqualTo(golden.keySet());
    golden.forEach(
        (name, text) ->
            assertThat(generated.get(name)).as(REFRESH, name + " differs").isEqualTo(text));
  }

  @Test
  void generatedSourcesImportNothingButVertxJacksonAndTheJdk() throws IOException {
    for (Map.Entry<String, String> source : Generation.texts(Generation.BUILT).entrySet()) {
      assertThat(IMPORT.matcher(source.getValue()).results().map(found -> found.group(1)))
          .as(source.getKey())
          .allMatch(GoldenTest::isAllowed);
    }
  }

  @Test
  void generatedSourcesNameNoPackageInPassing() throws IOException {
    for (Map.Entry<String, String> source : Generation.texts(Generation.BUILT).entrySet()) {
      Matcher foreign =
          Pattern.compile("\\b(jakarta|org\\.slf4j|io\\.swagger|org\\.openapitools)\\b")
              .matcher(source.getValue());

      assertThat(foreign.find()).as(source.getKey()).isFalse();
    }
  }

  private static boolean isAllowed(String name) {
    return name.startsWith("java.")
        || name.startsWith("com.fasterxml.jackson.")
        || name.startsWith("io.vertx.")
        || name.equals("javax.annotation.processing.Generated")
        || name.equals("dev.understudy.api.*");
  }

  private static void replaceGolden(Map<String, String> generated) throws IOException {
    if (Files.exists(GOLDEN)) {
      for (Path old : Generation.sources(GOLDEN)) {
        Files.delete(old);
      }
    }
    for (Map.Entry<String, String> source : generated.entrySet()) {
      Path file = GOLDEN.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
  }
}
