package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class RouterProjectionTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void jsonUnderAnotherNameBecomesPlainJson() throws Exception {
    assertProjected(
        "{'content': {'application/problem+json': {'schema': {'type': 'object'}}}}",
        "{'content': {'application/json': {'schema': {'type': 'object'}}}}");
  }

  @Test
  void plainJsonIsNotOverwrittenByJsonUnderAnotherName() throws Exception {
    assertProjected(
        "{'content': {'application/json': {'a': 1}, 'application/problem+json': {'b': 1}}}",
        "{'content': {'application/json': {'a': 1}}}");
  }

  @Test
  void aMediaTypeThatIsNotKnownIsLeftOut() throws Exception {
    assertProjected(
        "{'content': {'text/csv': {}, 'application/json': {}}}",
        "{'content': {'application/json': {}}}");
  }

  @Test
  void aTextIsNotChecked() throws Exception {
    assertProjected(
        "{'content': {'text/plain': {'schema': {'type': 'string', 'maxLength': 5}}}}",
        "{'content': {'text/plain': {'schema': {'type': 'string', 'format': 'binary'}}}}");
  }

  @Test
  void aRequestBodyInNoKnownMediaTypeIsLeftOut() throws Exception {
    assertProjected(
        "{'operationId': 'x', 'requestBody': {'content': {'text/csv': {}}}}",
        "{'operationId': 'x'}");
  }

  @Test
  void nullableBecomesAnAlternative() throws Exception {
    assertProjected(
        "{'properties': {'a': {'type': 'string', 'nullable': true}}}",
        "{'properties': {'a': {'anyOf': [{'type': 'string'}, {'enum': [null]}]}}}");
    assertProjected(
        "{'properties': {'a': {'type': 'string', 'nullable': false}}}",
        "{'properties': {'a': {'type': 'string'}}}");
  }

  @Test
  void aRelativeServerGetsAHost() throws Exception {
    assertProjected(
        "{'servers': [{'url': '/v1'}]}", "{'servers': [{'url': 'http://localhost/v1'}]}");
  }

  @Test
  void serverVariablesGetTheirDefaults() throws Exception {
    assertProjected(
        "{'servers': [{'url': 'https://{x}.example', 'variables': {'x': {'default': 'eu'}}}]}",
        "{'servers': [{'url': 'https://eu.example'}]}");
  }

  @Test
  void examplesAreNotTouched() throws Exception {
    String example = "{'example': {'nullable': true, 'content': {'text/csv': 1}}}";

    assertProjected(example, example);
  }

  @Test
  void membersThatAreCalledLikeKeywordsAreProjectedAsSchemas() throws Exception {
    assertProjected(
        "{'properties': {'content': {'type': 'string', 'nullable': true}, 'nullable': {},"
            + " 'default': {'type': 'string', 'nullable': true}}}",
        "{'properties': {'content': {'anyOf': [{'type': 'string'}, {'enum': [null]}]},"
            + " 'nullable': {}, 'default': {'anyOf': [{'type': 'string'}, {'enum': [null]}]}}}");
  }

  @Test
  void theDefaultResponseIsProjected() throws Exception {
    assertProjected(
        "{'responses': {'default': {'content': {'text/csv': {}, 'application/json': {}}}}}",
        "{'responses': {'default': {'content': {'application/json': {}}}}}");
  }

  @Test
  void theContractItselfStaysAsItIs() throws Exception {
    JsonNode contract = tree("{'servers': [{'url': '/v1'}]}");

    RouterProjection.of(contract);

    assertThat(contract).isEqualTo(tree("{'servers': [{'url': '/v1'}]}"));
  }

  private static void assertProjected(String contract, String expected) throws Exception {
    assertThat(RouterProjection.of(tree(contract))).isEqualTo(tree(expected));
  }

  private static JsonNode tree(String json) throws Exception {
    return MAPPER.readTree(json.replace('\'', '"'));
  }
}
