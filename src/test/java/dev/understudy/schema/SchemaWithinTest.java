package dev.understudy.schema;

import static dev.understudy.schema.Schemas.json;
import static dev.understudy.schema.Schemas.openApi30;
import static dev.understudy.schema.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaWithinTest {

  @Test
  void judgesByTheSchemaAtAPlaceWithin() {
    Schema age = schema("{'properties': {'age': {'minimum': 3}}}").within("/properties/age");

    assertThat(age.accepts(json("3"))).isTrue();
    assertThat(age.accepts(json("2"))).isFalse();
    assertThat(age.location()).isEqualTo("test:contract#/properties/age");
  }

  @Test
  void isTheSameObjectEachTime() {
    Schema schema = schema("{'properties': {'a': {'$ref': '#/$defs/b'}}, '$defs': {'b': {}}}");

    assertThat(schema.within("/properties/a")).isSameAs(schema.within("/properties/a"));
    assertThat(schema.within("/properties/a").follow("#/$defs/b"))
        .isSameAs(schema.follow("#/$defs/b"));
  }

  @Test
  void followsReferencesFromTheResourceThatTheyAreWrittenIn() {
    Schema schema =
        schema(
            "{'$defs': {'a': {'const': 1}, 'inner': {'$id': 'http://x.test/inner',"
                + " '$defs': {'a': {'const': 2}}, '$ref': '#/$defs/a'}}}");

    assertThat(schema.within("/$defs/inner").follow("#/$defs/a").source().get("const"))
        .isEqualTo(json("2"));
  }

  @Test
  void isFoldedFromOpenApi30() {
    Schema member =
        openApi30("{'properties': {'a': {'type': 'string', 'nullable': true}}}")
            .within("/properties/a");

    assertThat(member.source()).isEqualTo(json("{'type': ['string', 'null']}"));
  }
}
