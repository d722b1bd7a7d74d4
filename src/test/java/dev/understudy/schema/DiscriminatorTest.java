package dev.understudy.schema;

import static dev.understudy.schema.Schemas.json;
import static dev.understudy.schema.Schemas.schema;
import static dev.understudy.schema.Schemas.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiscriminatorTest {

  private static Schema pets(String mapping) {
    return schema(
        Dialect.DRAFT_2020_12,
        "{'components': {'schemas': {'Pet': {'oneOf': [{'$ref': '#/components/schemas/Cat'},"
            + " {'$ref': '#/components/schemas/Dog'}],"
            + " 'discriminator': {'propertyName': 'kind'"
            + mapping
            + "}}, 'Cat': {'required': ['kind'], 'properties': {'lives': {'type': 'integer'}}},"
            + " 'Dog': {'required': ['kind', 'bark'], 'properties': {'bark': {'type': 'string'}}}}}}",
        "/components/schemas/Pet");
  }

  @Test
  void choosesTheBranchByItsName() {
    assertThat(pets("").accepts(json("{'kind': 'Cat', 'lives': 9}"))).isTrue();
    assertThat(told(pets(""), "{'kind': 'Dog', 'bark': 1}"))
        .containsExactly("/bark type: expected a string but got the number 1");
  }

  @Test
  void choosesTheBranchByTheMapping() {
    Schema mapped = pets(", 'mapping': {'d': '#/components/schemas/Dog', 'c': 'Cat'}");

    assertThat(told(mapped, "{'kind': 'd'}"))
        .containsExactly("/bark required: is required but missing");
    assertThat(mapped.accepts(json("{'kind': 'c'}"))).isTrue();
  }

  @Test
  void refusesANameOfNoBranch() {
    assertThat(told(pets(""), "{'kind': 'Cow'}"))
        .containsExactly("/kind discriminator: expected one of Cat, Dog but got \"Cow\"");
  }

  @Test
  void leavesAValueWithoutTheMemberToOneOf() {
    assertThat(pets("").accepts(json("{'bark': 'x'}"))).isFalse();
  }
}
