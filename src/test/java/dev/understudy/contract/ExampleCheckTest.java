package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleCheckTest {
  private static final String CONTRACT =
      """
      openapi: 3.1.0
      info: {title: Pets, version: '1'}
      paths:
        /pets/{id}:
          put:
            parameters:
              - {name: id, in: path, required: true, schema: {type: integer}, example: 1}
            requestBody:
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Pet'}
                  example: {name: Rex}
                application/xml:
                  schema: {$ref: '#/components/schemas/Pet'}
                  example: <pet/>
            responses:
              200:
                description: ''
                headers:
                  X-Age: {schema: {type: integer}, example: 7}
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Pet'}
                    examples:
                      rex: {value: {name: Rex, id: 1}}
      components:
        schemas:
          Pet:
            type: object
            required: [id, name]
            properties:
              id: {type: integer, readOnly: true}
              name: {type: string}
      """;

  @Test
  void findsNothingWrongWithValidExamples() {
    assertThat(check(CONTRACT)).isEmpty();
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    String text =
        CONTRACT
            .replace("example: 1}", "example: one}")
            .replace("example: {name: Rex}", "example: {name: 5}")
            .replace("example: 7", "example: old")
            .replace("{name: Rex, id: 1}", "{name: Rex}");

    assertThat(check(text))
        .extracting(Fault::toString)
        .containsExactly(
            "c.yaml:7:82: the example is refused by its schema: the value: expected an integer but"
                + " got the string \"one\"",
            "c.yaml:12:29: the example is refused by its schema: /name: expected a string but got"
                + " the number 5",
            "c.yaml:20:55: the example is refused by its schema: the value: expected an integer"
                + " but got the string \"old\"",
            "c.yaml:25:30: the example 'rex' is refused by its schema: /id: is required but"
                + " missing");
    assertThat(check(text)).extracting(Fault::severity).containsOnly(Severity.WARNING);
  }

  @Test
  void readsTheJsonThatATextHolds() {
    String told = CONTRACT.replace("{name: Rex, id: 1}", "'{\"name\": \"Rex\", \"id\": 1}'");

    assertThat(check(told)).isEmpty();
    assertThat(check(told.replace("\"id\": 1", "\"id\": \"a\""))).hasSize(1);
  }

  @Test
  void countsWhatIsBeyondAHundred() {
    StringBuilder examples = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      examples.append("                e").append(i).append(": {value: 1}\n");
    }

    List<Fault> findings =
        check(CONTRACT.replace("                rex: {value: {name: Rex, id: 1}}\n", examples));

    assertThat(findings).hasSize(101);
    assertThat(findings.get(0))
        .hasToString("c.yaml:1:1: 50 more examples are refused by their schemas");
  }

  private static List<Fault> check(String text) {
    return ExampleCheck.of(ContractLoader.load(Document.of("c.yaml", text)));
  }
}
