package dev.understudy.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CodeFrameTest {

  @Test
  void showsTheLineWithItsNeighbours() {
    assertThat(frame("one\ntwo\nthree\nfour\n", 2, 3))
        .isEqualTo(
            """
              1 | one
            > 2 | two
                |   ^
              3 | three""");
  }

  @Test
  void showsNoLinesThatAreNotThere() {
    assertThat(frame("one", 1, 1)).isEqualTo("> 1 | one\n    | ^");
    assertThat(frame("one\n", 1, 1)).isEqualTo("> 1 | one\n    | ^");
    assertThat(frame("", 1, 1)).isEqualTo("> 1 |\n    | ^");
    assertThat(frame("one", 7, 7)).isEmpty();
  }

  @Test
  void alignsTheCaretBehindTabs() {
    assertThat(frame("\ta:\tx", 1, 5)).isEqualTo("> 1 |     a:    x\n    |           ^");
  }

  @Test
  void showsAPartOfALineThatIsVeryLong() {
    String json = "{" + "\"a\":1,".repeat(100_000) + "\"b\":2}";

    String frame = frame(json, 1, 300_002);

    assertThat(frame.lines()).hasSize(2).allMatch(line -> line.length() < 120);
    String shown = frame.lines().toList().get(0);
    int caret = frame.lines().toList().get(1).indexOf('^');
    assertThat(shown).startsWith("> 1 | …").endsWith("…");
    assertThat(shown.substring(caret)).startsWith("\"a\":1");
  }

  @Test
  void showsNothingThatATerminalWouldObey() {
    assertThat(frame("a\u001b[31m\u202eb\u0007\r\n", 1, 1))
        .startsWith("> 1 | a\uFFFD[31m\uFFFDb\uFFFD\n");
  }

  @Test
  void countsCharactersAndNotTheirHalves() {
    assertThat(frame("\uD83D\uDE00: x", 1, 4)).isEqualTo("> 1 | \uD83D\uDE00: x\n    |     ^");
  }

  @Test
  void findsItsPlaceInALineOfManyCharacters() {
    String text = "aé😀".repeat(5_000);
    SourceText source = new SourceText(text.getBytes(UTF_8));

    for (int column = 1; column < 15_000; column += 997) {
      CodeFrame frame = CodeFrame.of(source, new Location("f", 1, column));
      String from = frame.lines().get(0).text().substring(frame.caret());
      assertThat(from).startsWith(List.of("aé", "é😀", "😀a").get((column - 1) % 3));
    }
  }

  @Test
  @Timeout(20)
  void readsALargeLineOnceForManyFrames() {
    SourceText source = new SourceText("x".repeat(20_000_000).getBytes(UTF_8));

    for (int i = 0; i < 2_000; i++) {
      assertThat(CodeFrame.of(source, new Location("f", 1, 1 + i * 9_000)).lines()).hasSize(1);
    }
  }

  private static String frame(String text, int line, int column) {
    return CodeFrame.of(new SourceText(text.getBytes(UTF_8)), new Location("f", line, column))
        .toString();
  }
}
