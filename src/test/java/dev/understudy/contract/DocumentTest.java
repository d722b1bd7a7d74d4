package dev.understudy.contract;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
  private static final Document DOCUMENT =
      Document.of(
          "f.yaml",
          """
          openapi: 3.0.3
          paths:
            /v1/a~b:
              get: &get
                tags: [one, two]
              put: *get
            '': {x: 1, y: [ {z: 2} ]}
          empty:
          """);

  @ParameterizedTest
  @CsvSource({
    "'', 1:1",
    "/openapi, 1:10",
    "/paths, 3:3",
    "/paths/~1v1~1a~0b, 4:5",
    "/paths/~1v1~1a~0b/get, 4:10",
    "/paths/~1v1~1a~0b/get/tags, 5:13",
    "/paths/~1v1~1a~0b/get/tags/1, 5:19",
    "/paths/, 7:7",
    "/paths//y/0/z, 7:23",
    "/empty, 8:7"
  })
  void locatesAValue(String pointer, String place) {
    assertThat(DOCUMENT.locate(pointer)).hasToString("f.yaml:" + place);
  }

  @ParameterizedTest
  @CsvSource({
    "/missing, 1:1",
    "/openapi/deeper, 1:10",
    "/paths/~1v1~1a~0b/get/tags/2, 5:13",
    "/paths/~1v1~1a~0b/get/tags/one, 5:13",
    "/paths//y/00/z, 7:17"
  })
  void locatesTheNearestNodeAboveOneThatIsMissing(String pointer, String place) {
    assertThat(DOCUMENT.locate(pointer)).hasToString("f.yaml:" + place);
  }

  @Test
  void locatesWhatAnAliasHoldsAtTheAlias() {
    assertThat(DOCUMENT.locate("/paths/~1v1~1a~0b/put/tags/0")).hasToString("f.yaml:6:10");
  }

  @Test
  void countsColumnsInCharactersNotInUnits() {
    Document document = Document.of("f.yaml", "{'\uD83D\uDE00': 1, b: 2}");

    assertThat(document.locate("/b")).hasToString("f.yaml:1:13");
  }

  @Test
  void countsLinesThatEndInCarriageReturnAndLineFeedOnce() {
    assertThat(Document.of("f.yaml", "a: 1\r\nb: 2\r\nc: 3\r\n").locate("/c"))
        .hasToString("f.yaml:3:4");
  }

  @Test
  void placesAFault() {
    assertThat(DOCUMENT.fault("/openapi", "is too old")).hasToString("f.yaml:1:10: is too old");
  }

  @Test
  void passesOverAByteOrderMark() {
    Document document = Document.of("f.yaml", "\uFEFFa: 1".getBytes(UTF_8));

    assertThat(document.tree().get("a").intValue()).isEqualTo(1);
    assertThat(document.locate("/a")).hasToString("f.yaml:1:4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing\n", "---\n"})
  void readsAnEmptyFileAsNull(String text) {
    Document document = Document.of("f.yaml", text);

    assertThat(document.tree().isNull()).isTrue();
    assertThat(document.locate("/a/b").file()).isEqualTo("f.yaml");
  }

  @Test
  void readsJson() {
    assertThat(Document.of("f.json", "{\"a\": [true, null, 1.50]}").tree())
        .hasToString("{\"a\":[true,null,1.50]}");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    assertThatExceptionOfType(FaultyFiles.class)
        .isThrownBy(() -> Document.of("f.yaml", "a: 1".getBytes(UTF_16)))
        .withMessage("f.yaml:1:1: is not UTF-8; save it as UTF-8");
  }

  @Test
  void saysThatAFileIsMissing(@TempDir Path folder) {
    assertThatExceptionOfType(FaultyFiles.class)
        .isThrownBy(() -> Document.read(folder.resolve("x.yaml"), "x.yaml"))
        .withMessage("x.yaml:1:1: does not exist");
  }

  @Test
  void saysThatAFileIsADirectory(@TempDir Path folder) {
    assertThatExceptionOfType(FaultyFiles.class)
        .isThrownBy(() -> Document.read(folder, "x.yaml"))
        .withMessage("x.yaml:1:1: is a directory, not a file");
  }

  @Test
  void callsTheFileByTheNameItIsGiven(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.yaml"), "a: 1");

    assertThat(Document.read(file, "short").locate("/a")).hasToString("short:1:4");
  }
}
