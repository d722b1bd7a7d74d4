package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlScalarsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null", "NULL", "!!null ''"})
  void readsNulls(String text) {
    assertThat(value(text).isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"true,true", "True,true", "TRUE,true", "false,false", "False,false", "FALSE,false"})
  void readsBooleans(String text, boolean meant) {
    assertThat(value(text).isBoolean()).isTrue();
    assertThat(value(text).booleanValue()).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no", "NO", "yes", "y", "n", "on", "off", "tRUE", "nULL", "2026-03-20", "12:30:45", "1_000",
        "0b11", ".inf", "-.inf", ".nan", "1e1000", "0x", "0xg", "0o8", "+", "-1-", ".", "1.2.3",
        "-0x10", "<<", "=", "!!str 5", "! 5", "'5'", "\"5\"", "!!str true"
      })
  void leavesTheRestText(String text) {
    assertThat(value(text).isTextual()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0,0", "-1,-1", "+7,7", "007,7", "0x1F,31", "0o17,15", "!!int '5',5", "!!int 5,5"})
  void readsIntegers(String text, int meant) {
    assertThat(value(text)).isEqualTo(IntNode.valueOf(meant));
  }

  @Test
  void readsIntegersThatFillALong() {
    assertThat(value("9223372036854775807")).isEqualTo(LongNode.valueOf(Long.MAX_VALUE));
    assertThat(value("-9223372036854775808")).isEqualTo(LongNode.valueOf(Long.MIN_VALUE));
  }

  @Test
  void readsIntegersBeyondALongExactly() {
    assertThat(value("9223372036854775808").bigIntegerValue())
        .isEqualTo(new BigInteger("9223372036854775808"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1", "-2.50", "1e5", "1E-3", ".5", "+.5", "5.", "0.1e+10"})
  void readsDecimalsExactly(String text) {
    assertThat(value(text).decimalValue()).isEqualTo(new BigDecimal(text));
  }

  @Test
  void leavesANumberOfMoreThanFourHundredDigitsText() {
    assertThat(value("1".repeat(400)).isNumber()).isTrue();
    assertThat(value("1".repeat(401)).isTextual()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"|\n  5\n", ">\n  5\n"})
  void readsBlocksAsText(String text) {
    assertThat(value(text).textValue()).isEqualTo("5\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!java.net.URL 'http://x'",
        "!!javax.script.ScriptEngineManager []",
        "!!binary aGk=",
        "!!timestamp 2026-01-01",
        "!!set {a}",
        "!mine 5",
        "!!int five",
        "!!bool 'no'",
        "!!map []",
        "!!seq {}"
      })
  void refusesTagsThatDoNotFit(String text) {
    assertThatExceptionOfType(FaultyFiles.class)
        .isThrownBy(() -> value(text))
        .withMessageStartingWith("f.yaml:1:4: the tag '!");
  }

  private static JsonNode value(String text) {
    return Document.of("f.yaml", "a: " + text).tree().get("a");
  }
}
