package dev.understudy.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that were made to do harm, or are merely large: each ends in a diagnosis, or loads. */
@Timeout(60)
class HostileContractsTest {
  private static final String HEAD = "openapi: 3.1.0\ninfo: {title: x, version: '1'}\n";

  Path folder;

  @BeforeEach
  void create(@TempDir Path temporary) {
    folder = temporary;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1~a: 2|2:1: the key 'a' stands here a second time",
        "a:~\tb: 1|2:1: is not YAML: a tab cannot indent; use spaces",
        "a: !!java.net.URL x|1:4: the tag '!!java.net.URL' does not fit here",
        "a: &a [*a]|1:8: *a contains itself",
        "a: 1~---~b: 2|2:1: holds a second document; one file, one document"
      })
  void refusesYamlThatIsNotWhatItSeems(String text, String message) throws IOException {
    Path file = write("c.yaml", text.replace("~", "\n").getBytes(UTF_8));

    assertThatExceptionOfType(FaultyFiles.class)
        .isThrownBy(() -> load(file))
        .withMessageStartingWith(file + ":" + message)
        .satisfies(faulty -> assertThat(faulty.faults().get(0).frame()).isPresent());
  }

  @Test
  void refusesABombOfAliases() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 10; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(("*a" + (i - 1) + ",").repeat(10)).append("]\n");
    }

    assertRefused(write("bomb.yaml", bomb.toString().getBytes(UTF_8)), "aliases");
  }

  @Test
  void refusesNestingBeyondAllMeasure() throws IOException {
    byte[] nested = ("[".repeat(5_000) + "]".repeat(5_000)).getBytes(UTF_8);

    assertRefused(write("deep.yaml", nested), "is nested deeper than 200 levels");
    assertRefused(write("deep.json", nested), "nesting depth (201) exceeds the maximum");
  }

  @Test
  void refusesAFileThatIsTooLarge() throws IOException {
    assertRefused(write("large.yaml", new byte[33 << 20]), "is larger than 32 MiB");
  }

  @Test
  void loadsADocumentOf20Megabytes() throws IOException {
    StringBuilder text =
        new StringBuilder(
            "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"\", \"version\": \"\"},");
    text.append("\"paths\": {");
    for (int i = 0; text.length() < 20_000_000; i++) {
      text.append("\"/a").append(i).append("\": {\"description\": \"").append("x".repeat(20_000));
      text.append("\", \"get\": {\"responses\": {\"200\": {\"description\": \"\"}}}},");
    }
    text.append("\"/last\": {}}}");

    Loaded loaded = load(write("large.json", text.toString().getBytes(UTF_8)));

    assertThat(loaded.findings()).isEmpty();
    assertThat(loaded.contract().operations()).hasSizeGreaterThan(900);
  }

  @Test
  void readsALongChainOfSchemas() throws IOException {
    StringBuilder chain = new StringBuilder(HEAD + "components:\n  schemas:\n");
    for (int i = 0; i < 3_000; i++) {
      chain
          .append("    S")
          .append(i)
          .append(": {required: [a], allOf: [{$ref: '#/components/schemas/S");
      chain.append(i + 1).append("'}]}\n");
    }
    chain.append("    S3000: {type: object}\n");

    Loaded loaded = load(write("chain.yaml", chain.toString().getBytes(UTF_8)));

    assertThat(loaded.errors()).isEmpty();
  }

  private static void assertRefused(Path file, String message) {
    assertThatExceptionOfType(FaultyFiles.class)
        .isThrownBy(() -> load(file))
        .withMessageContaining(message);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static Loaded load(Path file) {
    return ContractLoader.load(file, LoadOptions.LOCAL);
  }
}
