package dev.understudy.schema;

import static dev.understudy.schema.Schemas.json;
import static dev.understudy.schema.Schemas.openApi30;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApi30Test {

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775807", "-9223372036854775808"})
  void takesTheLargestIntegersOf64BitsHoweverTheyWereRead(String number) {
    Schema schema = openApi30("{'type': 'integer', 'format': 'int64'}");

    assertThat(schema.accepts(BigIntegerNode.valueOf(new BigInteger(number)))).isTrue();
    assertThat(schema.accepts(DecimalNode.valueOf(new BigDecimal(number)))).isTrue();
  }

  @Test
  void nullableAddsNullToTheType() {
    Schema name = openApi30("{'type': 'string', 'nullable': true}");

    assertThat(name.accepts(json("null"))).isTrue();
    assertThat(name.accepts(json("1"))).isFalse();
    assertThat(name.source()).isEqualTo(json("{'type': ['string', 'null']}"));
  }

  @Test
  void nullableDoesNotAddNullToAnEnum() {
    assertThat(
            openApi30("{'type': 'string', 'nullable': true, 'enum': ['a']}").accepts(json("null")))
        .isFalse();
    assertThat(
            openApi30("{'type': 'string', 'nullable': true, 'enum': ['a', null]}")
                .accepts(json("null")))
        .isTrue();
  }

  @Test
  void nullableWithoutATypeMeansNothing() {
    Schema schema = openApi30("{'nullable': true, 'allOf': [{'type': 'string'}]}");

    assertThat(schema.accepts(json("null"))).isFalse();
  }

  @Test
  void exclusiveBoundsAreFlags() {
    Schema above = openApi30("{'minimum': 3, 'exclusiveMinimum': true, 'maximum': 5}");

    assertThat(above.accepts(json("3"))).isFalse();
    assertThat(above.accepts(json("5"))).isTrue();
    assertThat(above.source()).isEqualTo(json("{'exclusiveMinimum': 3, 'maximum': 5}"));
  }

  @Test
  void siblingsOfAReferenceAreIgnored() {
    Schema schema =
        openApi30(
            "{'properties': {'a': {'$ref': '#/properties/b', 'maxLength': 1},"
                + " 'b': {'type': 'string'}}}");

    assertThat(schema.accepts(json("{'a': 'long'}"))).isTrue();
    assertThat(schema.source().at("/properties/a")).isEqualTo(json("{'$ref': '#/properties/b'}"));
  }

  @Test
  void foldsTheSchemasWithinAndLeavesTheDocumentAlone() {
    Schema schema =
        openApi30("{'items': {'type': 'integer', 'nullable': true, 'example': 3}, 'const': 1}");

    assertThat(schema.source())
        .isEqualTo(json("{'items': {'type': ['integer', 'null'], 'example': 3}}"));
    assertThat(schema.accepts(json("[1, null]"))).isTrue();
  }

  @Test
  void checksTheFormatsOfOpenApi() {
    assertThat(openApi30("{'format': 'int32'}").accepts(json("2147483648"))).isFalse();
    assertThat(openApi30("{'format': 'int64'}").accepts(json("2147483648"))).isTrue();
    assertThat(openApi30("{'format': 'int64'}").accepts(json("9223372036854775808"))).isFalse();
    assertThat(openApi30("{'format': 'byte'}").accepts(json("'YWI='"))).isTrue();
    assertThat(openApi30("{'format': 'byte'}").accepts(json("'YWI'"))).isFalse();
    assertThat(openApi30("{'format': 'password'}").accepts(json("'any'"))).isTrue();
  }
}
