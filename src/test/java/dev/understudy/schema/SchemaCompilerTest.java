package dev.understudy.schema;

import static dev.understudy.schema.Schemas.DOCUMENT;
import static dev.understudy.schema.Schemas.json;
import static dev.understudy.schema.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaCompilerTest {

  @Test
  void aFaultSaysWhereTheSchemaIsBroken() {
    SchemaFault fault =
        catchThrowableOfType(
            SchemaFault.class, () -> schema("{'properties': {'a/b': {'minLength': 'x'}}}"));

    assertThat(fault.document()).isEqualTo(DOCUMENT);
    assertThat(fault.pointer()).isEqualTo("/properties/a~1b/minLength");
    assertThat(fault).hasMessage("minLength: expected a whole number from 0 on but got \"x\"");
  }

  @Test
  void refusesReferencesThatLeadNowhereOrInACircle() {
    assertThatThrownBy(() -> schema("{'$ref': '#/$defs/none'}"))
        .isInstanceOf(SchemaFault.class)
        .hasMessage("the reference '#/$defs/none' leads nowhere");
    assertThatThrownBy(
            () ->
                schema(
                    "{'$ref': '#/$defs/a', '$defs': {'a': {'$ref': '#/$defs/b'},"
                        + " 'b': {'$ref': '#/$defs/a'}}}"))
        .isInstanceOf(SchemaFault.class)
        .hasMessageContaining("circle");
  }

  @Test
  void aFailedCompilationLeavesNothingHalfMade() {
    JsonNode document =
        json("{'a': {'$ref': '#/b'}, 'b': {'properties': {'x': {'type': 'no'}}}, 'c': {}}");
    SchemaCompiler compiler =
        new SchemaCompiler(Dialect.DRAFT_2020_12, true, uri -> Optional.of(document));

    assertThatThrownBy(() -> compiler.compile(DOCUMENT, "/a")).isInstanceOf(SchemaFault.class);
    assertThatThrownBy(() -> compiler.compile(DOCUMENT, "/a")).isInstanceOf(SchemaFault.class);
    assertThat(compiler.compile(DOCUMENT, "/c").accepts(json("1"))).isTrue();
  }

  @Test
  void referencesReachOtherDocumentsAndViolationsNameThem() {
    Map<URI, JsonNode> documents =
        Map.of(
            URI.create("http://example.com/api/main.yaml"),
            json("{'paths': {'/a/{id}': {'$ref': 'parts/slug.yaml#/Slug'}}}"),
            URI.create("http://example.com/api/parts/slug.yaml"),
            json("{'Slug': {'maxLength': 2}}"));
    SchemaCompiler compiler =
        new SchemaCompiler(
            Dialect.DRAFT_2020_12, true, uri -> Optional.ofNullable(documents.get(uri)));

    Schema schema =
        compiler.compile(URI.create("http://example.com/api/main.yaml"), "/paths/~1a~1{id}");

    assertThat(schema.violations(json("'abc'")))
        .extracting(Violation::schemaPointer)
        .containsExactly("http://example.com/api/parts/slug.yaml#/Slug/maxLength");
  }

  @Test
  void followsAReferenceFoundInTheSource() {
    Schema schema =
        schema("{'properties': {'a': {'$ref': '#/$defs/a'}}, '$defs': {'a': {'type': 'string'}}}");

    Schema followed = schema.follow(schema.source().at("/properties/a/$ref").asText());

    assertThat(followed.source()).isEqualTo(json("{'type': 'string'}"));
    assertThat(followed.accepts(json("1"))).isFalse();
  }

  @Test
  void theMetaschemaAcceptsItself() {
    URI metaschema = URI.create("https://json-schema.org/draft/2020-12/schema");
    Schema schema =
        new SchemaCompiler(Dialect.DRAFT_2020_12, true, uri -> Optional.empty())
            .compile(metaschema, "");

    assertThat(schema.violations(schema.source())).isEmpty();
    assertThat(schema.accepts(json("{'type': 'no'}"))).isFalse();
  }
}
