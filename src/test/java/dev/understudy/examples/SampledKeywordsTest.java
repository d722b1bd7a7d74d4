package dev.understudy.examples;

import static dev.understudy.examples.Samples.schema;
import static dev.understudy.examples.Samples.value;
import static dev.understudy.examples.Samples.values;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a schema says, its values keep to it. */
class SampledKeywordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'string'}",
        "{'type': 'boolean'}",
        "{'type': 'null'}",
        "{'type': ['string', 'integer', 'null']}",
        "{'enum': [1, 'two', null, {'three': 3}]}",
        "{'const': {'a': [1, 2]}}",
        "{'enum': [1, 2, 3, 'x'], 'type': 'integer', 'minimum': 2}",
        "{'type': 'integer', 'minimum': 5, 'maximum': 7}",
        "{'type': 'integer', 'exclusiveMinimum': 5, 'exclusiveMaximum': 7}",
        "{'type': 'number', 'exclusiveMinimum': 0, 'exclusiveMaximum': 0.001}",
        "{'type': 'number', 'minimum': 1.23456, 'maximum': 1.23456}",
        "{'type': 'number', 'minimum': -5000000, 'maximum': -4999999.5}",
        "{'type': 'number', 'multipleOf': 0.01}",
        "{'type': 'integer', 'multipleOf': 0.7}",
        "{'type': 'integer', 'multipleOf': 123456789}",
        "{'allOf': [{'multipleOf': 4}, {'multipleOf': 6}], 'type': 'integer'}",
        "{'type': 'integer', 'minimum': 9223372036854775806}",
        "{'type': 'integer', 'minimum': 1e30, 'maximum': 1e30}",
        "{'type': 'integer', 'format': 'int32', 'minimum': 2147483000}",
        "{'type': 'string', 'minLength': 5, 'maxLength': 5}",
        "{'type': 'string', 'maxLength': 0}",
        "{'type': 'string', 'maxLength': 2}",
        "{'type': 'string', 'minLength': 700}",
        "{'type': 'string', 'pattern': '^[A-Z]{3}-[0-9]{4}$'}",
        "{'type': 'string', 'pattern': '^(a|bc)+$', 'minLength': 20, 'maxLength': 21}",
        "{'type': 'string', 'pattern': 'needle', 'minLength': 12}",
        "{'type': 'string', 'pattern': '^(?=.*[0-9])[a-z0-9]{8,}$'}",
        "{'type': 'string', 'pattern': '^\\\\p{L}+$'}",
        "{'type': 'string', 'pattern': '^[^a-zA-Z0-9 ]$'}",
        "{'type': 'string', 'pattern': '^[\\\\u4e00-\\\\u4eff]{2}$'}",
        "{'type': 'string', 'pattern': '(?i)^(all|none)$'}",
        "{'allOf': [{'pattern': '^[a-z]+$'}, {'pattern': '^.{4}$'}], 'type': 'string'}",
        "{'type': 'array', 'items': {'type': 'integer'}, 'minItems': 4, 'maxItems': 5}",
        "{'type': 'array', 'items': {'enum': [1, 2, 3, 4, 5]}, 'minItems': 5, 'uniqueItems': true}",
        "{'type': 'array', 'items': {'type': 'boolean'}, 'uniqueItems': true}",
        "{'type': 'array', 'items': {'minimum': 1, 'maximum': 30, 'type': 'integer'},"
            + " 'minItems': 30, 'uniqueItems': true}",
        "{'prefixItems': [{'type': 'string'}, {'type': 'integer'}], 'items': false, 'minItems': 2}",
        "{'type': 'array', 'contains': {'const': 'x'}, 'items': {'type': 'string'}}",
        "{'type': 'array', 'contains': {'minimum': 100}, 'minContains': 2, 'maxContains': 3,"
            + " 'minItems': 5, 'items': {'type': 'integer'}}",
        "{'type': 'array', 'contains': {'type': 'integer'}, 'minContains': 2, 'maxContains': 3,"
            + " 'items': {'type': ['integer', 'string']}, 'minItems': 6}",
        "{'type': 'object', 'required': ['a'], 'properties': {'a': {'type': 'integer'}}}",
        "{'type': 'object', 'required': ['undeclared']}",
        "{'type': 'object', 'minProperties': 3, 'additionalProperties': {'type': 'integer'}}",
        "{'type': 'object', 'maxProperties': 2, 'required': ['c'], 'properties':"
            + " {'a': true, 'b': true, 'c': true, 'd': true}}",
        "{'type': 'object', 'patternProperties': {'^x-': {'type': 'integer'}},"
            + " 'additionalProperties': false, 'minProperties': 2}",
        "{'type': 'object', 'propertyNames': {'pattern': '^[a-z]{3}$'}, 'minProperties': 2}",
        "{'type': 'object', 'propertyNames': {'enum': ['a', 'b']}, 'minProperties': 2}",
        "{'type': 'object', 'properties': {'a': {'type': 'string'}, 'b': {'type': 'string'}},"
            + " 'dependentRequired': {'a': ['b', 'c']}}",
        "{'type': 'object', 'properties': {'a': {'type': 'string'}},"
            + " 'dependentSchemas': {'a': {'required': ['z'], 'properties': {'z': {'const': 1}}}}}",
        "{'allOf': [{'type': 'integer', 'minimum': 3}, {'maximum': 3}]}",
        "{'allOf': [{'properties': {'a': {'minimum': 3}}}, {'properties': {'a': {'maximum': 3}}}],"
            + " 'properties': {'a': {'type': 'integer'}}, 'required': ['a'], 'type': 'object'}",
        "{'oneOf': [{'type': 'integer'}, {'type': 'number'}]}",
        "{'oneOf': [{'type': 'object', 'properties': {'a': {'type': 'string'}}},"
            + " {'type': 'object', 'properties': {'b': {'type': 'integer'}}}]}",
        "{'anyOf': [{'type': 'string', 'maxLength': 3}, {'type': 'integer'}, false]}",
        "{'type': 'object', 'required': ['k'], 'properties': {'k': {'enum': ['a', 'b']}},"
            + " 'oneOf': [{'properties': {'k': {'const': 'a'}, 'x': {'type': 'integer'}}},"
            + " {'properties': {'k': {'const': 'b'}}, 'required': ['y']}]}",
        "{'not': {'type': 'string'}}",
        "{'type': 'integer', 'not': {'multipleOf': 2}}",
        "{'type': 'object', 'properties': {'a': {'type': 'integer'}}, 'not': {'required': ['a']}}",
        "{'properties': {'kind': {'enum': ['x', 'y']}}, 'required': ['kind'], 'type': 'object',"
            + " 'if': {'properties': {'kind': {'const': 'x'}}}, 'then': {'required': ['a']},"
            + " 'else': {'required': ['b']}}",
        "{'type': 'object', 'allOf': [{'properties': {'a': {'type': 'integer'}}}],"
            + " 'properties': {'b': {'type': 'integer'}}, 'unevaluatedProperties': false}",
        "{'prefixItems': [{'const': 1}], 'unevaluatedItems': {'type': 'string'}, 'minItems': 3,"
            + " 'type': 'array'}",
        "{'$defs': {'t': {'$id': 'http://x.test/t', '$defs': {'u': {'type': 'integer'}},"
            + " 'type': 'array', 'minItems': 1, 'items': {'$ref': '#/$defs/u'}}}, '$ref': '#/$defs/t'}",
        "{'$dynamicRef': '#n', '$defs': {'n': {'$dynamicAnchor': 'n', 'type': 'integer'}}}"
      })
  void keepsTo(String schema) {
    assertThat(values(schema)).hasSize(Samples.MANY);
  }

  @Test
  void writesTheOnlyNumberThereIsAsItIs() {
    assertThat(value(schema("{'type': 'number', 'minimum': -0.5, 'maximum': -0.5}")))
        .hasToString("-0.50");
  }

  @Test
  void usesEveryAlternative() {
    Set<String> types =
        values("{'oneOf': [{'type': 'integer'}, {'type': 'string'}, {'type': 'boolean'}]}").stream()
            .map(value -> value.getNodeType().name())
            .collect(Collectors.toSet());

    assertThat(types).containsExactlyInAnyOrder("NUMBER", "STRING", "BOOLEAN");
  }

  @Test
  void keepsNumbersSmallWhenNothingIsSaid() {
    assertThat(values("{'type': 'integer'}"))
        .allSatisfy(value -> assertThat(value.intValue()).isBetween(1, 1_000));
    assertThat(values("{'type': 'number'}"))
        .allSatisfy(value -> assertThat(value.decimalValue().scale()).isLessThanOrEqualTo(2))
        .allSatisfy(
            value ->
                assertThat(value.decimalValue())
                    .isBetween(BigDecimal.ONE, BigDecimal.valueOf(1_000)));
  }

  @Test
  void keepsIntegersWithinWhatEveryClientCanRead() {
    assertThat(values("{'type': 'integer', 'minimum': 9000000000}"))
        .allSatisfy(value -> assertThat(value.longValue()).isLessThan(1L << 53));
  }

  @Test
  void makesOptionalMembersOnlyWhenAsked() {
    var schema = schema("{'type': 'object', 'required': ['a'], 'properties': {'a': {}, 'b': {}}}");

    assertThat(values(schema)).allSatisfy(value -> assertThat(value).hasSize(2));
    assertThat(values(schema, SamplerOptions.RESPONSE.withFill(Fill.REQUIRED)))
        .allSatisfy(value -> assertThat(value).hasSize(1));
  }

  @Test
  void keepsTheOrderInWhichMembersAreDeclared() {
    JsonNode value = values("{'type': 'object', 'properties': {'z': {}, 'a': {}, 'm': {}}}").get(0);

    assertThat(value.fieldNames()).toIterable().containsExactly("z", "a", "m");
  }

  @Test
  void givesNullForANullableMemberRarelyAndNeverAsAWhole() {
    String nullable = "{'type': ['string', 'null']}";

    assertThat(values(nullable)).noneMatch(JsonNode::isNull);
    assertThat(values("{'type': 'object', 'properties': {'a': " + nullable + "}}"))
        .filteredOn(value -> value.get("a").isNull())
        .hasSizeBetween(1, Samples.MANY / 4);
  }
}
