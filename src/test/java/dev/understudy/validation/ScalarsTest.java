package dev.understudy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.contract.Shape;
import dev.understudy.schema.Dialect;
import dev.understudy.schema.SchemaCompiler;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {

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
    JsonNode value = read(Shape.Kind.NUMBER, text);

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
    assertThat(read(Shape.Kind.NUMBER, text).textValue()).isEqualTo(text);
    assertThat(read(Shape.Kind.INTEGER, text).textValue()).isEqualTo(text);
  }

  @Test
  void leavesANumberOfMoreThanFourHundredDigitsText() {
    assertThat(read(Shape.Kind.INTEGER, "1".repeat(400)).isNumber()).isTrue();
    assertThat(read(Shape.Kind.INTEGER, "1".repeat(401)).isTextual()).isTrue();
  }

  @Test
  void readsBooleansByTheirJsonNames() {
    assertThat(read(Shape.Kind.BOOLEAN, "true").booleanValue()).isTrue();
    assertThat(read(Shape.Kind.BOOLEAN, "false").isBoolean()).isTrue();
    assertThat(read(Shape.Kind.BOOLEAN, "TRUE").isTextual()).isTrue();
    assertThat(read(Shape.Kind.BOOLEAN, "1").isTextual()).isTrue();
  }

  @Test
  void leavesAStringAsItIs() {
    assertThat(read(Shape.Kind.STRING, "007").textValue()).isEqualTo("007");
    assertThat(read(Shape.Kind.STRING, "null").textValue()).isEqualTo("null");
  }

  private static JsonNode read(Shape.Kind kind, String text) {
    ObjectNode schema =
        JsonNodeFactory.instance.objectNode().put("type", kind.name().toLowerCase(Locale.ROOT));
    SchemaCompiler schemas =
        new SchemaCompiler(Dialect.OPENAPI_3_0, false, uri -> Optional.of(schema));
    return Scalars.read(Shape.of(schemas.compile(URI.create("a:/"), "")), text, Reading.TYPED);
  }
}
