package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class TerminalTest {

  @Test
  void usesColoursWhereAPersonLooksOn() {
    assertThat(Terminal.colours(Map.of("TERM", "xterm"), true)).isEqualTo(Ansi.ON);
  }

  @Test
  void usesNoColoursInAPipe() {
    assertThat(Terminal.colours(Map.of("TERM", "xterm"), false)).isEqualTo(Ansi.OFF);
  }

  @Test
  void usesNoColoursWhereNoColorIsSetToAnything() {
    assertThat(Terminal.colours(Map.of("NO_COLOR", "1"), true)).isEqualTo(Ansi.OFF);
    assertThat(Terminal.colours(Map.of("NO_COLOR", "0"), true)).isEqualTo(Ansi.OFF);
  }

  @Test
  void takesAnEmptyNoColorForNone() {
    assertThat(Terminal.colours(Map.of("NO_COLOR", ""), true)).isEqualTo(Ansi.ON);
  }

  @Test
  void usesNoColoursOnADumbTerminal() {
    assertThat(Terminal.colours(Map.of("TERM", "dumb"), true)).isEqualTo(Ansi.OFF);
  }

  @Test
  void stylesOnlyWithColours() {
    assertThat(new Captured().terminal(Ansi.OFF).styled("bold", "text")).isEqualTo("text");
    assertThat(new Captured().terminal(Ansi.ON).styled("bold", "text"))
        .startsWith("\u001b[1m")
        .contains("text")
        .endsWith("m");
  }

  @Test
  void takesTheMarksOfAStrangersTextForText() {
    assertThat(new Captured().terminal(Ansi.ON).styled("bold", "@|red x|@")).contains("@|red x|@");
  }
}
