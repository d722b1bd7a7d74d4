package dev.understudy.examples;

import static dev.understudy.examples.Samples.component;
import static dev.understudy.examples.Samples.failed;
import static dev.understudy.examples.Samples.schema;
import static dev.understudy.examples.Samples.value;
import static dev.understudy.examples.Samples.values;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.examples.Sample.Reason;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recursion, discriminators, directions, and what cannot be made. */
class SampledStructuresTest {

  private static final String PETS =
      """
      {'Pet': {'type': 'object', 'required': ['kind'], 'properties': {'kind': {'type': 'string'}},
               'discriminator': {'propertyName': 'kind', 'mapping': {'feline': '#/components/schemas/Cat'}}},
       'Cat': {'allOf': [{'$ref': '#/components/schemas/Pet'}, {'properties': {'lives': {'type': 'integer'}}}]},
       'Dog': {'allOf': [{'$ref': '#/components/schemas/Pet'}, {'properties': {'bark': {'type': 'string'}}}]},
       'Any': {'oneOf': [{'$ref': '#/components/schemas/Cat'}, {'$ref': '#/components/schemas/Dog'}],
               'discriminator': {'propertyName': 'kind', 'mapping': {'meow': '#/components/schemas/Cat'}}}}""";

  @Test
  void endsARecursionByLeavingOutWhatIsOptional() {
    JsonNode tree =
        value(
            schema(
                "{'type': 'object', 'required': ['name'], 'properties': {'name': {'type': 'string'},"
                    + " 'parent': {'$ref': '#'},"
                    + " 'children': {'type': 'array', 'items': {'$ref': '#'}}}}"));

    assertThat(tree.path("parent").path("name").isTextual()).isTrue();
    assertThat(tree.toString()).hasSizeLessThan(20_000);
  }

  @Test
  void endsARecursionByTheAlternativeThatEnds() {
    assertThat(
            values(
                "{'$defs': {'expression': {'oneOf': [{'type': 'object', 'required': ['left', 'right'],"
                    + " 'properties': {'left': {'$ref': '#/$defs/expression'},"
                    + " 'right': {'$ref': '#/$defs/expression'}}}, {'type': 'integer'}]}},"
                    + " '$ref': '#/$defs/expression'}"))
        .allSatisfy(value -> assertThat(value.toString()).hasSizeLessThan(50_000));
  }

  @Test
  void saysThatARecursionWithoutAnEndIsUnsatisfiable() {
    Sample.Failed failed =
        failed(schema("{'type': 'object', 'required': ['a'], 'properties': {'a': {'$ref': '#'}}}"));

    assertThat(failed.reason()).isEqualTo(Reason.UNSATISFIABLE);
  }

  @Test
  void givesADiscriminatorTheNameOrTheMappedValueOfTheAlternative() {
    assertThat(values(component(PETS, "Any")))
        .extracting(value -> value.get("kind").textValue())
        .contains("meow", "Dog")
        .containsOnly("meow", "Dog");
    assertThat(values(component(PETS, "Any")))
        .allSatisfy(
            value ->
                assertThat(value.has("lives"))
                    .isEqualTo(value.get("kind").asText().equals("meow")));
  }

  @Test
  void givesADiscriminatorInheritedByAllOfTheNameOfTheChild() {
    assertThat(values(component(PETS, "Cat")))
        .extracting(value -> value.get("kind").textValue())
        .containsOnly("feline");
    assertThat(values(component(PETS, "Dog")))
        .extracting(value -> value.get("kind").textValue())
        .containsOnly("Dog");
  }

  @Test
  void makesOneOfTheExtensionsOfASchemaWithADiscriminator() {
    assertThat(values(component(PETS, "Pet")))
        .anySatisfy(it -> assertThat(it.get("kind").asText()).isEqualTo("feline"))
        .anySatisfy(it -> assertThat(it.get("kind").asText()).isEqualTo("Dog"))
        .allSatisfy(
            it -> {
              boolean cat = it.get("kind").asText().equals("feline");
              assertThat(it.has("lives")).isEqualTo(cat);
              assertThat(it.has("bark")).isNotEqualTo(cat);
            });
  }

  @Test
  void leavesMembersOutThatDoNotTravelInTheDirection() {
    Schema user =
        component(
            "{'User': {'type': 'object', 'required': ['id', 'secret', 'name'], 'properties': {"
                + "'id': {'type': 'integer', 'readOnly': true},"
                + " 'secret': {'type': 'string', 'writeOnly': true}, 'name': {'type': 'string'}}}}",
            "User");

    assertThat(values(user, SamplerOptions.RESPONSE))
        .allSatisfy(it -> assertThat(it.fieldNames()).toIterable().containsExactly("id", "name"));
    assertThat(values(user, SamplerOptions.RESPONSE.withDirection(Direction.REQUEST)))
        .allSatisfy(
            it -> assertThat(it.fieldNames()).toIterable().containsExactly("secret", "name"));
  }

  @Test
  void makesNullableMembersOfOpenApi30() {
    assertThat(
            values(
                component(
                    "{'A': {'type': 'object', 'properties': {'b': {'nullable': true, 'type': 'integer',"
                        + " 'minimum': 3, 'exclusiveMinimum': true}}}}",
                    "A")))
        .anyMatch(value -> value.get("b").isNull())
        .anyMatch(value -> value.get("b").isInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "false",
        "{'not': {}}",
        "{'type': 'string', 'enum': [1]}",
        "{'enum': []}",
        "{'allOf': [{'type': 'string'}, {'type': 'integer'}]}",
        "{'type': 'integer', 'minimum': 2, 'maximum': 1}",
        "{'type': 'integer', 'exclusiveMinimum': 2, 'exclusiveMaximum': 3}",
        "{'type': 'string', 'minLength': 2, 'maxLength': 1}",
        "{'type': 'array', 'minItems': 2, 'maxItems': 1}",
        "{'type': 'array', 'minItems': 3, 'uniqueItems': true, 'items': {'type': 'boolean'}}",
        "{'type': 'object', 'required': ['a'], 'properties': {'a': false}}",
        "{'type': 'object', 'required': ['a'], 'additionalProperties': false}",
        "{'type': 'object', 'minProperties': 1, 'additionalProperties': false}",
        "{'oneOf': [{'type': 'string'}, {'type': 'string'}]}",
        "{'type': 'string', 'pattern': '^a$', 'minLength': 2}"
      })
  void saysWhereAndThatNothingSatisfiesASchema(String schema) {
    Sample.Failed failed = failed(schema(schema));

    assertThat(failed.reason()).isEqualTo(Reason.UNSATISFIABLE);
    assertThat(failed.location()).startsWith("test:contract#");
    assertThat(failed.toString()).contains(": unsatisfiable: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'string', 'minLength': 1000000000}",
        "{'type': 'array', 'minItems': 1000000000}",
        "{'type': 'object', 'minProperties': 1000000000}",
        "{'type': 'number', 'minimum': 1e100000}",
        "{'type': 'array', 'minItems': 4000, 'items': {'type': 'array', 'minItems': 4000}}"
      })
  void saysThatAValueWouldBeTooLarge(String schema) {
    assertThat(failed(schema(schema)).reason()).isEqualTo(Reason.OVER_BUDGET);
  }

  @Test
  void namesTheKeywordThatAsksForTooMuch() {
    Sample.Failed failed =
        failed(
            schema(
                "{'type': 'object', 'required': ['a'], 'properties': {'a': {'type': 'string',"
                    + " 'minLength': 99999999}}}"));

    assertThat(failed.location()).isEqualTo("test:contract#/properties/a/minLength");
  }

  @Test
  void leavesOutAnOptionalMemberThatCannotBeMade() {
    assertThat(values("{'type': 'object', 'properties': {'a': false, 'b': {'type': 'integer'}}}"))
        .allSatisfy(value -> assertThat(value.fieldNames()).toIterable().containsExactly("b"));
  }

  @Test
  void isNotLostAmongManyChoicesThatHoldAtOnce() {
    String choice = "{'anyOf': [{'required': ['a%1$d']}, {'required': ['b%1$d']}]}";
    String all = String.join(", ", IntStream.range(0, 25).mapToObj(choice::formatted).toList());

    assertThat(values("{'type': 'object', 'allOf': [" + all + "]}")).hasSize(Samples.MANY);
  }

  @Test
  void standsDeepNesting() {
    String deep = String.join("", Collections.nCopies(400, "{'allOf': ["));
    String end = String.join("", Collections.nCopies(400, "]}"));

    assertThat(values(deep + "{'type': 'integer'}" + end)).hasSize(Samples.MANY);
  }

  @Test
  void makesWhatIsNestedDeepButNotWithoutEnd() {
    String deep =
        String.join(
            "",
            Collections.nCopies(90, "{'type': 'object', 'required': ['a'], 'properties': {'a': "));
    String end = String.join("", Collections.nCopies(90, "}}"));

    assertThat(values(deep + "{'type': 'integer'}" + end)).hasSize(Samples.MANY);
  }

  @Test
  void givesUpOnExponentialNesting() {
    StringBuilder definitions = new StringBuilder("'x0': {'type': 'integer'}");
    for (int i = 1; i <= 30; i++) {
      definitions.append(
          ", 'x%d': {'type': 'object', 'required': ['l', 'r'], 'properties': {'l': {'$ref': '#/$defs/x%d'}, 'r': {'$ref': '#/$defs/x%d'}}}"
              .formatted(i, i - 1, i - 1));
    }

    assertThat(failed(schema("{'$defs': {" + definitions + "}, '$ref': '#/$defs/x30'}")).reason())
        .isEqualTo(Reason.OVER_BUDGET);
  }
}
