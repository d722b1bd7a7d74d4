package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

  @Test
  void leavesOrdinaryTextAlone() {
    assertThat(Printable.of("Café 北京 😀 /v1/organizations?a=%0A"))
        .isEqualTo("Café 北京 😀 /v1/organizations?a=%0A");
  }

  @ParameterizedTest
  @CsvSource({
    "10, \\u000a", // a line feed would begin a line of the log
    "13, \\u000d",
    "27, \\u001b", // an escape sequence would steer the terminal
    "0, \\u0000",
    "127, \\u007f",
    "155, \\u009b", // the same as ESC [ in eight bits
    "8238, \\u202e", // turns the writing direction
    "8203, \\u200b", // is not seen at all
    "8232, \\u2028", // a line separator
    "8233, \\u2029",
    "917569, \\udb40\\udc41", // a tag character, not seen at all
    "55296, \\ud800" // half a character
  })
  void escapesWhatIsNotJustText(int codePoint, String escape) {
    String text = "a" + new String(Character.toChars(codePoint)) + "b";

    assertThat(Printable.of(text)).isEqualTo("a" + escape + "b");
  }

  @Test
  void putsSeveralLinesOnOne() {
    assertThat(Printable.of("  first\n  second\r\n", 40)).isEqualTo("first second");
  }

  @Test
  void shortensByWholeCharacters() {
    assertThat(Printable.of("😀😀😀😀", 3)).isEqualTo("😀😀…");
    assertThat(Printable.of("😀😀😀", 3)).isEqualTo("😀😀😀");
  }
}
