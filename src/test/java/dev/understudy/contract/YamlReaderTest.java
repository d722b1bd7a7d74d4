package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  @Test
  void refusesAKeyThatStandsThereTwice() {
    assertThat(fault("a:\n  b: 1\n  c: 2\n  b: 3\n"))
        .isEqualTo("f.yaml:4:3: the key 'b' stands here a second time");
  }

  @Test
  void refusesTwoKeysThatDifferInQuotesOnly() {
    assertThat(fault("200: x\n'200': y\n"))
        .isEqualTo("f.yaml:2:1: the key '200' stands here a second time");
  }

  @Test
  void putsTheAnchoredNodeInTheAliasPlace() {
    assertThat(read("a: &x {n: 1}\nb: *x\nc: [*x]"))
        .isEqualTo("{\"a\":{\"n\":1},\"b\":{\"n\":1},\"c\":[{\"n\":1}]}");
  }

  @Test
  void takesTheLatestNodeOfAnAnchor() {
    assertThat(read("[&x 1, *x, &x 2, *x]")).isEqualTo("[1,1,2,2]");
    assertThat(read("- &x [&x 1, *x]\n- *x")).isEqualTo("[[1,1],1]");
  }

  @Test
  void knowsTheAnchorOfAKey() {
    assertThat(read("&k name: *k")).isEqualTo("{\"name\":\"name\"}");
  }

  @Test
  void refusesAnAliasWithoutAnAnchor() {
    assertThat(fault("a: *x\nb: &x 1")).isEqualTo("f.yaml:1:4: no anchor &x stands before this");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: &x [*x]", "a: &x {b: [{c: *x}]}"})
  void refusesANodeThatContainsItself(String text) {
    assertThat(fault(text)).matches("f.yaml:1:\\d+: \\*x contains itself");
  }

  @Test
  void refusesMoreAliasesThanAPersonWrites() {
    String hundred = "a: &x 1\nb: [" + "*x, ".repeat(100) + "]";

    assertThat(read(hundred)).startsWith("{\"a\":1,\"b\":[1,1,");
    assertThat(fault(hundred.replace("]", "*x]")))
        .isEqualTo("f.yaml:2:405: has more than 100 aliases");
  }

  @Test
  void refusesAnAliasBombBeforeAnybodyUnfoldsIt() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }

    assertThat(fault(bomb.toString())).endsWith(": aliases repeat more than 100000 nodes");
  }

  @Test
  void refusesNestingThatAliasesAddUp() {
    String deep = "a: &x " + "[".repeat(150) + "]".repeat(150) + "\nb: ";

    assertThat(fault(deep + "[".repeat(60) + "*x" + "]".repeat(60)))
        .isEqualTo("f.yaml:2:64: is nested deeper than 200 levels");
  }

  @Test
  void acceptsTwoHundredLevelsAndNoMore() {
    String accepted = "[".repeat(200) + "]".repeat(200);

    assertThat(read(accepted)).isEqualTo(accepted);
    assertThat(fault("[" + accepted + "]")).endsWith("1:201: is nested deeper than 200 levels");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- "})
  void refusesFiveThousandLevelsWithoutOverflow(String opening) {
    assertThat(fault(opening.repeat(5_000))).contains("is nested deeper than 200 levels");
  }

  @Test
  void refusesTabsForIndenting() {
    assertThat(fault("a:\n\tb: 1"))
        .isEqualTo("f.yaml:2:1: is not YAML: a tab cannot indent; use spaces");
  }

  @Test
  void refusesASecondDocument() {
    assertThat(fault("a: 1\n---\nb: 2\n"))
        .isEqualTo("f.yaml:2:1: holds a second document; one file, one document");
  }

  @Test
  void takesMarkersAroundTheOnlyDocument() {
    assertThat(read("%YAML 1.2\n---\na: 1\n...\n")).isEqualTo("{\"a\":1}");
  }

  @Test
  void refusesKeysThatAreNoStrings() {
    assertThat(fault("? [a]\n: 1")).startsWith("f.yaml:1:3: has a collection as a key");
    assertThat(fault("a: &x k\n*x : 1")).startsWith("f.yaml:2:1: has an alias as a key");
  }

  @Test
  void placesACharacterThatMayNotStandThere() {
    assertThat(fault("a: 1\r\nb: \uD83D\uDE00 \u0000"))
        .startsWith("f.yaml:2:6: is not YAML: the character U+0000 may not stand in it");
  }

  @Test
  void saysWhereAnOpenBracketIsMissed() {
    assertThat(fault("a: [1,\nb: 2")).startsWith("f.yaml:2:5: is not YAML: expected ',' or ']'");
  }

  @Test
  void advisesQuotesForACharacterThatBeginsNothing() {
    assertThat(fault("a: @x"))
        .isEqualTo(
            "f.yaml:1:4: is not YAML: found character '@' that cannot start any token;"
                + " put it in quotes");
  }

  @Test
  void refusesMoreThanThirtyTwoMillionCharacters() {
    assertThat(fault("a: " + "x".repeat(YamlReader.MAX_CODE_POINTS)))
        .startsWith("f.yaml:")
        .contains("is not YAML: ");
  }

  private static String read(String text) {
    return Document.of("f.yaml", text).tree().toString();
  }

  private static String fault(String text) {
    FaultyFiles thrown = catchThrowableOfType(FaultyFiles.class, () -> Document.of("f.yaml", text));
    assertThat(thrown.faults()).hasSize(1);
    return thrown.getMessage();
  }
}
