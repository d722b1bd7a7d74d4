package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a contract beyond what the loader finds: each rule with its place. */
class LintTest {
  private static final String GOOD =
      """
      openapi: 3.1.0
      info: {title: Pets, version: '1'}
      paths:
        /pets/{id}:
          put:
            security: [{key: []}]
            parameters:
              - {name: id, in: path, required: true, schema: {type: string, pattern: '^a+$'}}
              - {name: full, in: query, schema: {type: boolean}}
            requestBody:
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Pet'}
            responses:
              200:
                description: A pet
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Pet'}
              401: {description: Who are you?}
              422: {description: No pet}
      components:
        securitySchemes:
          key: {type: http, scheme: bearer}
        schemas:
          Pet:
            properties:
              friend: {$ref: '#/components/schemas/Pet'}
              name: {pattern: '^[a-z]+$'}
            patternProperties:
              '^x-': {type: string}
      """;

  @Test
  void findsNothingWhereNothingIsWrong() {
    assertThat(lint(GOOD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401: {desc|409: {desc|warning no-401 14:7 the operation asks for credentials, and declares"
            + " no answer for who has none; declare 401, 4XX or default",
        "422:|409:|warning no-4xx 14:7 the operation takes a body, and declares no answer for a"
            + " request that is not valid; declare 400, 422, 4XX or default",
        "        200:|        204:|warning content-without-body 17:11 an answer of 204 has no body,"
            + " and so no content; leave it out",
        "        200:|        406:|warning no-success 14:7 the operation declares no answer of"
            + " success; declare 200, for example",
        "'^a+$'|'^(a+)+$'|warning costly-pattern 8:80 the pattern is too costly: an engine that"
            + " backtracks, such as JavaScript's, may take time without end for a short text; let"
            + " no repetition hold another one of the same letters",
        "'^[a-z]+$'|'^([a-z]+ ?)*$'|warning costly-pattern 29:25 the pattern is too costly: an"
            + " engine that backtracks, such as JavaScript's, may take time without end for a short"
            + " text; let no repetition hold another one of the same letters",
        "'^x-'|'^(?!y)x'|note costly-pattern 31:20 the pattern looks around, refers back or repeats"
            + " too often for an engine of linear time; texts are given up, and refused, after so"
            + " many steps"
      })
  void findsWhatNoServerCouldHonour(String right, String wrong, String finding) {
    assertThat(lint(GOOD.replace(right, wrong)).stream().map(LintTest::line))
        .containsExactly(finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: Pets|titles: Pets, title: P|warning unknown-member 2:8 'titles' is nothing that an"
            + " info object has; did you mean 'title'?",
        "security: |sumary: a~      security: |warning unknown-member 6:7 'sumary' is nothing that"
            + " an operation has; did you mean 'summary'?",
        "A pet|A pet~          contents: {}|warning unknown-member 17:11 'contents' is nothing that"
            + " a response has; did you mean 'content'?",
        "description: No pet|description: No, it is none|warning unknown-member 21:32 'it is none'"
            + " is nothing that a response has; put a text with a comma in quotes",
        "friend:|old: {requird: [a]}~        friend:|note unknown-member 28:15 'requird' is nothing"
            + " that a schema has; did you mean 'required'?"
      })
  void findsMembersThatAreNoneOfOpenApi(String right, String wrong, String finding) {
    assertThat(lint(GOOD.replace(right, wrong.replace('~', '\n'))).stream().map(LintTest::line))
        .containsExactly(finding);
  }

  @Test
  void letsASchemaOf31HaveMembersOfAnybodys() {
    assertThat(lint(GOOD.replace("friend:", "old: {faker: a, ui: b}\n        friend:"))).isEmpty();
  }

  @Test
  void findsMembersThatSchemasOf30DoNotHave() {
    String text =
        GOOD.replace("3.1.0", "3.0.3")
            .replace("friend:", "old: {faker: a, const: b}\n        friend:");

    assertThat(lint(text).stream().map(LintTest::line))
        .containsExactly(
            "warning unknown-member 28:15 'faker' is nothing that a schema of OpenAPI 3.0 has; it"
                + " is ignored",
            "warning unknown-member 28:25 'const' is nothing that a schema of OpenAPI 3.0 has; it"
                + " is ignored",
            "warning unknown-member 31:7 'patternProperties' is nothing that a schema of OpenAPI"
                + " 3.0 has; it is ignored");
  }

  @ParameterizedTest
  @CsvSource({"401, 4XX", "401, default", "422, 4XX", "422, default", "422, 400"})
  void takesARangeOrTheDefaultForAnAnswerThatIsDeclared(String status, String other) {
    assertThat(lint(GOOD.replace(status + ":", other + ":"))).isEmpty();
  }

  @Test
  void asksForNo401WhereCredentialsAreOptional() {
    String text =
        GOOD.replace("[{key: []}]", "[{key: []}, {}]")
            .replace("        401: {description: Who are you?}\n", "");

    assertThat(lint(text)).isEmpty();
  }

  @Test
  void notesParametersThatCanBeRefusedWithoutAnAnswerForThat() {
    String text =
        """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths:
          /pets/{id}:
            get:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {200: {description: Fine}}
            delete:
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
              responses: {204: {description: Gone}}
        """;

    assertThat(lint(text).stream().map(LintTest::line))
        .containsExactly(
            "note no-4xx 10:7 the operation takes parameters that may be wrong, and declares no"
                + " answer for a request that is not valid; declare 400, 422, 4XX or default");
  }

  @Test
  void findsAnOperationThatNoRequestIsFor() {
    String text =
        """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths:
          /pets/{id}:
            get: {responses: {default: {description: Fine}}}
          /pets/{name}:
            get: {responses: {default: {description: Fine}}}
            delete: {responses: {default: {description: Fine}}}
        """;

    assertThat(lint(text).stream().map(LintTest::line).filter(it -> it.contains("unreachable")))
        .containsExactly(
            "error unreachable-operation 7:5 no request is for this operation: GET /pets/{id},"
                + " which stands before it, matches the same ones");
  }

  @Test
  void takesEqualPathsOfDifferentServersForDifferent() {
    String text =
        """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths:
          /pets/{id}:
            servers: [{url: /old}]
            get: {responses: {default: {description: Fine}}}
          /pets/{name}:
            servers: [{url: /new}]
            get: {responses: {default: {description: Fine}}}
        """;

    assertThat(lint(text)).extracting(Fault::rule).doesNotContain("unreachable-operation");
  }

  @Test
  void tellsInvalidExamplesAndWhatTheLoaderFoundInTheOrderOfTheFile() {
    String text =
        GOOD.replace("{type: boolean}", "{type: boolean}, example: 7")
            .replace("openapi: 3.1.0", "openapi: 3.2.0")
            .replace("'^[a-z]+$'", "'^([a-z]+)*$'");

    assertThat(lint(text))
        .extracting(Fault::rule)
        .containsExactly("version", "invalid-example", "costly-pattern");
  }

  @Test
  void looksIntoCallbacksAndWebhooks() {
    String text =
        """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths:
          /pets:
            get:
              responses: {default: {description: Fine}}
              callbacks:
                born:
                  '{$request.query.url}':
                    post:
                      requestBody: {content: {text/plain: {schema: {pattern: '(a|a)*b'}}}}
                      responses: {default: {description: Fine}}
        webhooks:
          gone:
            post:
              requestBody: {content: {text/plain: {schema: {pattern: '(b|b)*c'}}}}
              responses: {default: {description: Fine}}
        """;

    assertThat(lint(text)).extracting(fault -> fault.at().line()).containsExactly(11, 16);
  }

  @Test
  void showsTheLinesThere() {
    Fault fault = lint(GOOD.replace("401:", "403:")).get(0);

    assertThat(fault.frame().orElseThrow().toString()).contains("> 14 |       responses:");
  }

  private static List<Fault> lint(String text) {
    Document document = Document.of("c.yaml", text);
    return Lint.of(ContractLoader.load(document, LoadOptions.LOCAL), List.of());
  }

  private static String line(Fault fault) {
    return fault.severity().text()
        + " "
        + fault.rule()
        + " "
        + fault.at().line()
        + ":"
        + fault.at().column()
        + " "
        + fault.message();
  }
}
