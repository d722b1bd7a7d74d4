package dev.understudy.schema;

import static dev.understudy.schema.Schemas.json;
import static dev.understudy.schema.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaDirectionTest {

  private static final Schema USER =
      schema(
          "{'required': ['id', 'name', 'password'], 'properties': {'id': {'$ref': '#/$defs/id'},"
              + " 'name': {'type': 'string'}, 'password': {'writeOnly': true}},"
              + " '$defs': {'id': {'allOf': [{'readOnly': true}, {'type': 'integer'}]}}}");

  @Test
  void aReadOnlyMemberNeedNotBeInARequest() {
    assertThat(USER.accepts(json("{'name': 'x', 'password': 'y'}"), Direction.REQUEST)).isTrue();
    assertThat(USER.accepts(json("{'name': 'x', 'password': 'y'}"), Direction.NEITHER)).isFalse();
    assertThat(USER.accepts(json("{'password': 'y'}"), Direction.REQUEST)).isFalse();
  }

  @Test
  void aReadOnlyMemberThatIsSentIsToleratedButChecked() {
    assertThat(USER.accepts(json("{'id': 1, 'name': 'x', 'password': 'y'}"), Direction.REQUEST))
        .isTrue();
    assertThat(USER.accepts(json("{'id': '1', 'name': 'x', 'password': 'y'}"), Direction.REQUEST))
        .isFalse();
  }

  @Test
  void aWriteOnlyMemberNeedNotAndMayNotBeInAResponse() {
    assertThat(USER.accepts(json("{'id': 1, 'name': 'x'}"), Direction.RESPONSE)).isTrue();
    assertThat(USER.violations(json("{'id': 1, 'name': 'x', 'password': 'y'}"), Direction.RESPONSE))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.pointer()).isEqualTo("/password");
              assertThat(violation.keyword()).isEqualTo("writeOnly");
            });
  }

  @Test
  void findsReadOnlyWhenRequiredStandsInAnotherBranch() {
    Schema split =
        schema(
            "{'allOf': [{'$ref': '#/$defs/base'}, {'required': ['id']}],"
                + " '$defs': {'base': {'properties': {'id': {'readOnly': true}}}}}");

    assertThat(split.accepts(json("{}"), Direction.REQUEST)).isTrue();
    assertThat(split.accepts(json("{}"), Direction.RESPONSE)).isFalse();
  }
}
