package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.schema.Dialect;
import dev.understudy.schema.SchemaCompiler;
import java.net.URI;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | [STRING]",
        "true | [STRING]",
        "{'type': 'integer'} | [INTEGER]",
        "{'type': ['number', 'null']} | [NUMBER, NULL]",
        "{'enum': [1, 'a', null, 1.5, true]} | [STRING, INTEGER, NUMBER, BOOLEAN, NULL]",
        "{'type': 'string', 'enum': [1]} | [STRING]",
        "{'const': {'a': 1}} | [OBJECT]",
        "{'properties': {'a': true}} | [OBJECT]",
        "{'items': true} | [ARRAY]",
        "{'prefixItems': [true]} | [ARRAY]",
        "{'allOf': [{'type': 'object'}, {'properties': {}}]} | [OBJECT]",
        "{'oneOf': [{'type': 'string'}, {'type': 'array'}]} | [STRING, ARRAY]",
        "{'anyOf': [{'oneOf': [{'type': 'boolean'}]}, {'const': 1}]} | [INTEGER, BOOLEAN]",
        "{'if': {'type': 'null'}, 'then': {'type': 'string'}, 'else': {'type': 'number'}}"
            + " | [STRING, NUMBER]",
        "{'$ref': '#/$defs/a', '$defs': {'a': {'$ref': '#/$defs/b'}, 'b': {'type': 'integer'}}}"
            + " | [INTEGER]",
        "{'$ref': '#/$defs/a', 'type': 'null', '$defs': {'a': {'type': 'integer'}}}"
            + " | [INTEGER, NULL]",
      })
  void joinsTheTypesOfAllThatASchemaBranchesTo(String schema, String kinds) {
    assertThat(new TreeSet<>(shape(schema).kinds())).hasToString(kinds);
  }

  @Test
  void foldsNullableOfOpenApi30() {
    Shape shape = shape("{'type': 'integer', 'nullable': true}", Dialect.OPENAPI_3_0);

    assertThat(shape.kinds()).containsExactlyInAnyOrder(Shape.Kind.INTEGER, Shape.Kind.NULL);
  }

  @Test
  void knowsTheItemsByTheirPlace() {
    Shape shape =
        shape(
            "{'prefixItems': [{'type': 'integer'}, {'type': 'boolean'}], 'items': {'const': 'a'}}");

    assertThat(shape.item(0).is(Shape.Kind.INTEGER)).isTrue();
    assertThat(shape.item(1).is(Shape.Kind.BOOLEAN)).isTrue();
    assertThat(shape.item(2).isText()).isTrue();
  }

  @Test
  void mergesTheMembersOfAllBranches() {
    Shape shape =
        shape(
            """
            {'allOf': [{'properties': {'a': {'type': 'integer'}, 'b': {'type': 'null'}}},
                       {'properties': {'b': {'type': 'string'}}}]}
            """);

    assertThat(shape.members()).containsExactly("a", "b");
    assertThat(shape.member("a").is(Shape.Kind.INTEGER)).isTrue();
    assertThat(shape.member("b").kinds())
        .containsExactlyInAnyOrder(Shape.Kind.NULL, Shape.Kind.STRING);
    assertThat(shape.member("c")).isSameAs(Shape.TEXT);
    assertThat(shape.takesOthers()).isFalse();
  }

  @Test
  void readsOtherMembersAsTheSchemaForThemSays() {
    Shape shape = shape("{'properties': {'a': true}, 'additionalProperties': {'type': 'integer'}}");

    assertThat(shape.takesOthers()).isTrue();
    assertThat(shape.member("z").is(Shape.Kind.INTEGER)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"DRAFT_2020_12", "OPENAPI_3_0"})
  void hasOneShapeForAPlaceHoweverDeepASchemaContainsItself(Dialect dialect) {
    String schema =
        """
        {'type': 'object', 'properties': {
          'size': {'type': 'integer'},
          'left': {'$ref': '#'}, 'right': {'type': 'array', 'items': {'$ref': '#'}}}}
        """;
    Shape inside = shape(schema, dialect).member("left").member("right").item(0).member("left");

    assertThat(inside.member("size").is(Shape.Kind.INTEGER)).isTrue();
    assertThat(inside.member("left").member("left").member("left")).isSameAs(inside.member("left"));
  }

  @ParameterizedTest
  @CsvSource({"DRAFT_2020_12", "OPENAPI_3_0"})
  void endsWhereASchemaIsNothingButItself(Dialect dialect) {
    assertThat(shape("{'anyOf': [{'$ref': '#'}, {'$ref': '#/anyOf/0'}]}", dialect).isText())
        .isTrue();
  }

  private static Shape shape(String schema) {
    return shape(schema, Dialect.DRAFT_2020_12);
  }

  private static Shape shape(String schema, Dialect dialect) {
    JsonNode node;
    try {
      node = JsonMapper.builder().build().readTree(schema.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
    SchemaCompiler schemas = new SchemaCompiler(dialect, true, uri -> Optional.of(node));
    return Shape.of(schemas.compile(URI.create("test:/"), ""));
  }
}
