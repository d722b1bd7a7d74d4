package dev.understudy.schema;

import static dev.understudy.schema.Schemas.json;
import static dev.understudy.schema.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HostileValuesTest {

  @Test
  void givesUpAPatternThatTakesTooManySteps() {
    Schema costly = schema("{'pattern': '^(a|a?)+\\\\1b$'}");
    JsonNode value = new TextNode("a".repeat(60) + "!");

    assertThat(costly.violations(value))
        .singleElement()
        .satisfies(it -> assertThat(it.detail()).startsWith("pattern too costly"));
    assertThat(costly.accepts(value)).isFalse();
  }

  @Test
  void whatWasGivenUpIsNotAcceptedByANegation() {
    Schema not = schema("{'not': {'pattern': '^(a|a?)+\\\\1b$'}}");

    assertThat(not.accepts(new TextNode("a".repeat(60) + "!"))).isFalse();
  }

  @Test
  void runsACatastrophicPatternInLinearTimeWhereItCan() {
    Schema nested = schema("{'pattern': '^(a+)+$'}");

    assertThat(nested.accepts(new TextNode("a".repeat(20_000) + "!"))).isFalse();
    assertThat(nested.accepts(new TextNode("a".repeat(20_000)))).isTrue();
  }

  @Test
  void refusesToDivideANumberOfAHugeExponent() {
    Schema even = schema("{'multipleOf': 2}");

    assertThat(even.accepts(DecimalNode.valueOf(new BigDecimal("1E+1000000000")))).isFalse();
    assertThat(even.accepts(DecimalNode.valueOf(new BigDecimal("1E+300")))).isTrue();
  }

  @Test
  void comparesNumbersOfAnyExponent() {
    Schema bounded = schema("{'type': 'number', 'maximum': 10.5, 'minimum': -3}");

    assertThat(bounded.accepts(DecimalNode.valueOf(new BigDecimal("1E+1000000000")))).isFalse();
    assertThat(bounded.accepts(DecimalNode.valueOf(new BigDecimal("1E-1000000000")))).isTrue();
    assertThat(bounded.accepts(DoubleNode.valueOf(Double.POSITIVE_INFINITY))).isFalse();
    assertThat(bounded.accepts(DoubleNode.valueOf(Double.NaN))).isFalse();
    assertThat(bounded.accepts(json("11"))).isFalse();
    assertThat(bounded.accepts(json("10"))).isTrue();
  }

  @Test
  void findsARepeatedItemAmongManyThatCollide() {
    Schema unique = schema("{'uniqueItems': true}");
    ArrayNode colliding = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < 1 << 15; i++) {
      StringBuilder text = new StringBuilder();
      for (int bit = 0; bit < 15; bit++) {
        text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      colliding.addArray().add(text.toString());
    }

    assertThat(unique.accepts(colliding)).isTrue();
    assertThat(unique.accepts(colliding.deepCopy().add(colliding.get(7)))).isFalse();
  }

  @Test
  void equalNumbersAreTheSameItem() {
    Schema unique = schema("{'uniqueItems': true}");

    assertThat(unique.accepts(json("[1, 1.0]"))).isFalse();
    assertThat(unique.accepts(json("[0,1,2,3,4,5,6,7,8,9,{'a':1,'b':2},{'b':2.0,'a':1}]")))
        .isFalse();
    assertThat(unique.accepts(json("[1, true, '1', [1], {'a': 1}]"))).isTrue();
  }

  @Test
  void refusesAValueNestedTooDeeply() {
    Schema tree = schema("{'additionalProperties': {'$ref': '#'}, 'items': {'$ref': '#'}}");
    JsonNode deep = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < 5_000; i++) {
      deep = JsonNodeFactory.instance.arrayNode().add(deep);
    }

    assertThat(tree.accepts(deep)).isFalse();
    assertThat(tree.violations(deep).get(0).detail()).contains("nested too deeply");
  }

  @Test
  void endsWhenASchemaAppliesItselfToTheSameValue() {
    Schema endless = schema("{'allOf': [{'anyOf': [{'$ref': '#'}, false]}]}");

    assertThat(endless.accepts(json("1"))).isFalse();
  }

  @Test
  void endsWhenBranchesMultiply() {
    Schema doubling =
        schema(
            "{'anyOf': [{'required': ['x'], 'properties': {'c': {'$ref': '#'}}},"
                + " {'properties': {'c': {'$ref': '#'}}, 'required': ['y']}]}");
    StringBuilder deep = new StringBuilder("1");
    for (int i = 0; i < 60; i++) {
      deep.insert(0, "{'c':").append('}');
    }

    assertThat(doubling.accepts(json(deep.toString()))).isFalse();
  }

  @Test
  void checksLongTextsAgainstFormatsBriefly() {
    for (String format :
        new String[] {"email", "idn-email", "uri", "iri", "hostname", "idn-hostname", "ipv6"}) {
      Schema schema = schema("{'format': '" + format + "'}");

      assertThat(schema.accepts(new TextNode("a.".repeat(500_000)))).isFalse();
      assertThat(schema.accepts(new TextNode("é".repeat(1_000_000)))).isFalse();
    }
  }

  @Test
  void comesToAnEndWithAMillionItems() {
    ArrayNode many = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < 1_000_000; i++) {
      many.add(i);
    }
    Schema schema = schema("{'items': {'type': 'integer'}, 'uniqueItems': true}");

    assertThat(schema.accepts(many)).isTrue();
  }
}
