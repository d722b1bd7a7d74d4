package dev.understudy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.contract.Fault;
import dev.understudy.contract.Lint;
import dev.understudy.contract.LoadOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsatisfiableTest {
  private static final String GOOD =
      """
      openapi: 3.1.0
      info: {title: Pets, version: '1'}
      paths:
        /pets:
          get:
            responses:
              default:
                description: Pets
                content:
                  application/json:
                    schema: {type: array, items: {$ref: '#/components/schemas/Pet'}, minItems: 1}
      components:
        schemas:
          Pet:
            type: object
            required: [id]
            properties:
              id: {type: integer}
              name: {type: string}
              never: false
              nothing: {not: {}}
      """;

  @Test
  void findsNothingWhereAllCanBeSatisfied() {
    assertThat(lint(GOOD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: {type: integer}|id: {type: integer, minimum: 5, maximum: 3}|error 18:13",
        "id: {type: integer}|id: {enum: []}|error 18:13",
        "id: {type: integer}|id: {$ref: '#/components/schemas/Pet'}|error 18:13",
        "minItems: 1|minItems: 2, maxItems: 1|error 11:90",
        "name: {type: string}|name: {type: string, minLength: 5, maxLength: 3}|warning 19:41",
        "name: {type: string}|name: {allOf: [{type: string}, {type: integer}]}|warning 19:15"
      })
  void findsASchemaThatNothingSatisfies(String right, String wrong, String finding) {
    List<Fault> faults = lint(GOOD.replace(right, wrong));

    assertThat(faults).extracting(Fault::rule).containsOnly("unsatisfiable-schema");
    assertThat(faults)
        .extracting(one -> one.severity().text() + " " + one.at().line() + ":" + one.at().column())
        .containsExactly(finding);
    assertThat(faults.get(0).message()).startsWith("nothing satisfies the schema: ");
  }

  @Test
  void saysWhenItsTimeIsOver() {
    Unsatisfiable hurried = new Unsatisfiable(InstantSource.system(), Duration.ZERO);

    assertThat(lint(GOOD, hurried))
        .extracting(Fault::toString)
        .containsExactly(
            "c.yaml:11:23: whether this schema and others can be satisfied was not tried: it would"
                + " take too long");
  }

  private static List<Fault> lint(String text) {
    return lint(text, new Unsatisfiable(InstantSource.system(), Duration.ofMinutes(1)));
  }

  private static List<Fault> lint(String text, Unsatisfiable rule) {
    Document document = Document.of("c.yaml", text);
    return Lint.of(ContractLoader.load(document, LoadOptions.LOCAL), List.of(rule));
  }
}
