package dev.understudy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.understudy.contract.Parameter;
import dev.understudy.schema.Dialect;
import dev.understudy.schema.SchemaCompiler;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "7",
        "999999999999999999",
        "9223372036854775807",
        "1.50",
        "1E+3",
        "123456789012345678901"
      })
  void readsANumberExactly(String text) {
    JsonNode value = read(Parameter.Type.NUMBER, text);

    assertThat(value.isNumber()).isTrue();
    assertThat(value.decimalValue()).isEqualByComparingTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+1",
        "01",
        "1.",
        ".5",
        "0x1",
        "1 ",
        "NaN",
        "Infinity",
        "1e9999",
        "١",
        "1_0"
      })
  void leavesTextWhatIsNoNumber(String text) {
    assertThat(read(Parameter.Type.NUMBER, text).textValue()).isEqualTo(text);
    assertThat(read(Parameter.Type.INTEGER, text).textValue()).isEqualTo(text);
  }

  @Test
  void leavesANumberOfMoreThanFourHundredDigitsText() {
    assertThat(read(Parameter.Type.INTEGER, "1".repeat(400)).isNumber()).isTrue();
    assertThat(read(Parameter.Type.INTEGER, "1".repeat(401)).isTextual()).isTrue();
  }

  @Test
  void readsBooleansByTheirJsonNames() {
    assertThat(read(Parameter.Type.BOOLEAN, "true").booleanValue()).isTrue();
    assertThat(read(Parameter.Type.BOOLEAN, "false").isBoolean()).isTrue();
    assertThat(read(Parameter.Type.BOOLEAN, "TRUE").isTextual()).isTrue();
    assertThat(read(Parameter.Type.BOOLEAN, "1").isTextual()).isTrue();
  }

  @Test
  void leavesAStringAsItIs() {
    assertThat(read(Parameter.Type.STRING, "007").textValue()).isEqualTo("007");
    assertThat(read(Parameter.Type.STRING, "null").textValue()).isEqualTo("null");
  }

  private static JsonNode read(Parameter.Type type, String text) {
    SchemaCompiler schemas =
        new SchemaCompiler(Dialect.OPENAPI_3_0, false, uri -> Optional.of(BooleanNode.TRUE));
    Parameter parameter =
        new Parameter("p", Parameter.In.QUERY, false, type, schemas.compile(URI.create("a:/"), ""));
    return ParameterReader.read(parameter, text);
  }
}
