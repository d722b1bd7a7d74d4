package dev.understudy.schema;

import static dev.understudy.schema.Schemas.json;
import static dev.understudy.schema.Schemas.schema;
import static dev.understudy.schema.Schemas.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

class SchemaMessagesTest {

  @Test
  void tellsTheTypeExpectedAndTheValueThatCame() {
    assertThat(told(schema("{'type': 'string'}"), "42"))
        .containsExactly(" type: expected a string but got the number 42");
    assertThat(told(schema("{'type': ['integer', 'null']}"), "'x'"))
        .containsExactly(" type: expected an integer or null but got the string \"x\"");
  }

  @Test
  void listsTheValuesOfAnEnum() {
    Schema role = schema("{'enum': ['owner', 'admin', 'editor', 'viewer']}");

    assertThat(told(role, "'boss'"))
        .containsExactly(" enum: expected one of owner, admin, editor, viewer but got \"boss\"");
  }

  @Test
  void countsCharactersAsCodePoints() {
    Schema two = schema("{'maxLength': 2}");

    assertThat(two.accepts(json("'😀😀'"))).isTrue();
    assertThat(told(two, "'😀😀😀'"))
        .containsExactly(" maxLength: expected at most 2 characters but got 3");
  }

  @Test
  void pointsAtTheMemberThatIsMissing() {
    assertThat(told(schema("{'required': ['email', 'a/b']}"), "{}"))
        .containsExactly(
            "/email required: is required but missing", "/a~1b required: is required but missing");
  }

  @Test
  void suggestsTheDeclaredMemberThatWasProbablyMeant() {
    Schema closed = schema("{'properties': {'slug': true}, 'additionalProperties': false}");

    assertThat(told(closed, "{'slgu': 1}"))
        .containsExactly(
            "/slgu additionalProperties: is not a member that is declared here;"
                + " did you mean 'slug'?");
    assertThat(told(closed, "{'colour': 1}"))
        .containsExactly(
            "/colour additionalProperties: is not a member that is declared here: slug");
  }

  @Test
  void tellsEverythingThatIsWrongAndWhichKeywordSaidSo() {
    Schema schema =
        schema(
            "{'required': ['a'], 'properties': {'b': {'minimum': 3},"
                + " 'c': {'items': {'type': 'string'}}}}");

    assertThat(schema.violations(json("{'b': 2.5, 'c': ['x', 1, null]}")))
        .extracting(Violation::pointer, Violation::schemaPointer)
        .containsExactly(
            tuple("/a", "/required"),
            tuple("/b", "/properties/b/minimum"),
            tuple("/c/1", "/properties/c/items/type"),
            tuple("/c/2", "/properties/c/items/type"));
  }

  @Test
  void shortensLongValuesWithoutCuttingACharacterInTwo() {
    String detail =
        schema("{'const': 1}").violations(json("'" + "😀".repeat(200) + "'")).get(0).detail();

    assertThat(detail).hasSizeLessThan(90).endsWith("😀…\"");
  }

  @Test
  void showsControlCharactersAsEscapes() {
    assertThat(told(schema("{'const': 1}"), "'a\\nb'"))
        .containsExactly(" const: expected 1 but got \"a\\u000ab\"");
  }

  @Test
  void tellsTheViolationsOfTheBranchThatWasMeant() {
    Schema pets =
        schema(
            "{'oneOf': [{'properties': {'kind': {'const': 'cat'}, 'lives': {'maximum': 9}}},"
                + "{'properties': {'kind': {'const': 'dog'}, 'tail': {'type': 'boolean'}}}]}");

    assertThat(told(pets, "{'kind': 'cat', 'lives': 12, 'tail': 3}"))
        .containsExactly("/lives maximum: expected at most 9 but got 12");
  }

  @Test
  void sumsUpWhenNoBranchStandsOut() {
    Schema either = schema("{'anyOf': [{'type': 'string'}, {'type': 'null'}]}");

    assertThat(told(either, "1"))
        .containsExactly(
            " anyOf: matches none of 2 alternatives (alternative 1: expected a string but got the"
                + " number 1; alternative 2: expected null but got the number 1)");
  }

  @Test
  void namesTheTwoBranchesThatBothMatch() {
    Schema one = schema("{'oneOf': [{'title': 'Small'}, {'title': 'Large'}]}");

    assertThat(told(one, "1"))
        .containsExactly(
            " oneOf: expected to match exactly one alternative but matches both Small and Large");
  }
}
