package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the loader finds, and what it disables: each rule with its place. */
class RulesTest {
  private static final String GOOD =
      """
      openapi: 3.1.0
      info: {title: Pets, version: '1'}
      paths:
        /pets/{id}:
          get:
            operationId: getPet
            parameters:
              - {name: id, in: path, required: true, schema: {type: integer}}
              - {name: full, in: query, schema: {type: boolean}}
            responses:
              200: {$ref: '#/components/responses/Pet'}
        /other:
          get:
            operationId: other
            security: [{key: []}]
            responses: {200: {description: Fine}}
      components:
        securitySchemes:
          key: {type: http, scheme: bearer}
        responses:
          Pet:
            description: A pet
            content:
              application/json:
                schema: {$ref: '#/components/schemas/Pet'}
                examples: {rex: {value: {name: Rex}}}
        schemas:
          Pet: {type: object}
      """;

  @Test
  void findsNothingWhereNothingIsWrong() {
    assertThat(load(GOOD).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/pets/{id}:|pets/{id}:|invalid-path 4:3 the path 'pets/{id}' must begin with a slash",
        "/pets/{id}:|/{id}/{id}:|invalid-path 4:3 the path '/{id}/{id}' has two parameters of one name",
        "in: query|in: body|invalid-parameter 9:11 'in' is 'body', not one of path, query, header, cookie",
        "name: full|nam: full|invalid-parameter 9:11 the parameter has no name; say name: …",
        "boolean}}|boolean}, style: wavy}|unknown-style 9:67 the style 'wavy' is none that OpenAPI has",
        "boolean}}|objekt}}|invalid-schema 9:50 type: objekt is not a type of JSON Schema",
        "responses/Pet'|responses/Cat'|broken-reference 11:21 the reference '#/components/responses/Cat' leads nowhere",
        "#/components/responses/Pet'|#Pet'|broken-reference 11:21 the reference '#Pet' leads nowhere",
        "#/components/responses/Pet'|x.yaml#/Pet'|broken-reference 11:21 the reference 'x.yaml#/Pet' leads nowhere: this document stands in no folder",
        "Pet:~      desc|Pet: {$ref: '#/components/responses/Pet'}~    No:~      desc|reference-circle 11:21 the references from here lead in a circle",
        "schemas/Pet'|schemas/Cat'|broken-reference 25:26 the reference '#/components/schemas/Cat' leads nowhere",
        "Pet: {type: object}|Pet: {type: objekt}|invalid-schema 28:17 type: objekt is not a type of JSON Schema",
        "Pet: {type: object}|Pet: {pattern: '['}|invalid-schema 28:20 is not a regular expression: [",
        "Pet: {type: object}|Pet: {$ref: '#/components/schemas/Pet'}|broken-reference 28:17 refers to itself, directly or in a circle"
      })
  void disablesTheOneOperationThatHasTheError(String right, String wrong, String finding) {
    Loaded loaded = load(GOOD.replace(lines(right), lines(wrong)));

    assertThat(loaded.errors()).extracting(RulesTest::line).containsExactly(finding);
    assertThat(loaded.errors().get(0).operations()).first().asString().contains("{id}");
    assertThat(loaded.contract().operations()).extracting(Operation::id).containsExactly("other");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "key: []|no: []|unknown-security-scheme 15:19 the security scheme 'no' is not declared in components/securitySchemes",
        "type: http|type: magic|invalid-security-scheme 19:10 the type 'magic' is none of apiKey, http, mutualTLS, oauth2 and openIdConnect",
        ", scheme: bearer|''|invalid-security-scheme 19:10 the scheme is missing; say scheme: bearer, or basic",
        "http, scheme: bearer|apiKey|invalid-security-scheme 19:10 the API key has no name; say name: X-API-Key, for example",
        "responses: {200: {description: Fine}}|responses: []|wrong-type 16:18 must be a mapping of names to values",
        "operationId: other|parameters: {}|wrong-type 14:19 must be a list",
      })
  void disablesTheOtherOperationThatHasTheError(String right, String wrong, String finding) {
    Loaded loaded = load(GOOD.replace(right, wrong));

    assertThat(loaded.errors()).extracting(RulesTest::line).containsExactly(finding);
    assertThat(loaded.errors().get(0).operations()).containsExactly("GET /other");
    assertThat(loaded.contract().operations()).extracting(Operation::id).containsExactly("getPet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: Pets, |''|missing-info 2:7 'info' has no title; say title: …",
        "openapi: 3.1.0|openapi: 3.1|version 1:10 must be a text; say openapi: 3.1.0",
        "openapi: 3.1.0|openapi: 3.2.0|version 1:10 is read as OpenAPI 3.1; what 3.2 adds to it is ignored",
        "info:|jsonSchemaDialect: http://x/y~info:|unknown-dialect 2:20 is not known here; its schemas are read as https://json-schema.org/draft/2020-12/schema",
        "info:|infos: {}~info:|unknown-member 2:1 'infos' is nothing that an OpenAPI document has; it is ignored",
        "/other:|/other?x=1:|path-with-query 12:3 the path '/other?x=1' holds a '?' or '#', at which the path of a request has ended",
        "/other:|/pets/{no}:|undeclared-path-parameter 13:5 the path parameter 'no' is not declared; it is read as a string",
        "/other:|/pets/{id}/x:|undeclared-path-parameter 13:5 the path parameter 'id' is not declared; it is read as a string",
        "in: query|in: path|unused-path-parameter 5:5 the path parameter 'full' is not in the path /pets/{id}",
        "operationId: other|operationId: getPet|duplicate-operation-id 14:20 the operationId 'getPet' stands at another operation, too; this one is called 'GET /other'",
        "{200: {description: Fine}}|{}|no-responses 13:5 the operation has no responses; declare one at least",
        "200: {$ref|2xx: {$ref|invalid-status 11:9 '2xx' is not a status such as 200, a range such as 4XX, or default; it is read as 2XX",
        "{200: {desc|{OK: {}, 200: {desc|invalid-status 16:19 'OK' is not a status such as 200, a range such as 4XX, or default; it is ignored",
        "  /other:~    get:|  /other:~    GET: {}~    get:|unknown-member 13:5 'GET' is nothing that a path has; it is ignored",
        "  /other:~    get:|  /other:~    gat: {}~    get:|unknown-member 13:5 'gat' is nothing that a path has; did you mean 'get'?",
        ", schema: {type: boolean}|''|no-schema 9:11 'full' has no schema, which says what it may be; it is read as a string",
        "boolean}}|boolean}, style: simple}|style-out-of-place 9:67 the style 'simple' is none for a query parameter; 'form' is read in its place",
        "required: true, |''|optional-path-parameter 8:11 the path parameter 'id' must say required: true; it is read so",
        "required: true|allowReserved: true|allow-reserved-out-of-place 8:47 'allowReserved' is for parameters in the query; leave it out",
        "application/json:|json: {}~        application/json:|invalid-media-type 24:9 'json' is not a media type such as application/json; it is ignored",
        "{rex: {value: {name: Rex}}}|{rex: {summary: Rex}}|example-without-value 26:22 the example has no 'value'; what it shows belongs there",
        "{rex: {value: {name: Rex}}}|[]|wrong-type 26:21 must be a mapping of names to values",
        "examples: {rex|example: 1~          examples: {rex|example-and-examples 27:21 stands beside 'example'; only one of the two may be there",
        "{type: object}|{required: true}|invalid-schema 28:21 required: expected an array of names but got true, which is ignored",
        "  schemas:|  schemas:~    Cat: {type: cat}|invalid-schema 28:17 type: cat is not a type of JSON Schema",
        "  schemas:|  headers:~    Cat: {$ref: '#/x'}~  schemas:|broken-reference 28:17 the reference '#/x' leads nowhere",
      })
  void warnsOfWhatAServerCanLiveWithout(String right, String wrong, String finding) {
    Loaded loaded = load(GOOD.replaceFirst(literal(right), quoted(wrong)));

    assertThat(loaded.findings()).extracting(Fault::severity).containsOnly(Severity.WARNING);
    assertThat(loaded.findings()).extracting(RulesTest::line).contains(finding);
    assertThat(loaded.contract().operations()).hasSize(2);
  }

  @Test
  void warnsOfTwoPathsThatMatchTheSame() {
    String more = "paths:\n  /pets/{name}: {}\n";

    assertThat(load(GOOD.replace("paths:\n", more)).findings())
        .extracting(RulesTest::line)
        .containsExactly(
            "equal-paths 5:3 the paths '/pets/{name}' and '/pets/{id}' match the same requests");
  }

  @Test
  void notesWhatIsMergedOrIgnored() {
    String text =
        GOOD.replace(
            "  /other:\n",
            "  /more:\n    $ref: '#/paths/~1other'\n    put: {$ref: '#/paths/~1other/get'}\n    query: {}\n  /other:\n");

    Loaded loaded = load(text);

    assertThat(loaded.findings())
        .filteredOn(fault -> fault.severity() == Severity.NOTE)
        .extracting(RulesTest::line)
        .containsExactly(
            "path-item-siblings 14:5 'put' beside '$ref' is merged with what the reference leads to",
            "newer-edition 15:5 'query' is of OpenAPI 3.2, and is ignored");
    assertThat(loaded.contract().operations())
        .extracting(one -> one.method() + " " + one.template())
        .containsExactly("GET /pets/{id}", "PUT /more", "GET /more", "GET /other");
  }

  @Test
  void ignoresWhatANewerEditionAdds() {
    String more =
        "      - {name: q, in: querystring, content: {}}\n"
            + "        - {name: c, in: cookie, style: cookie, schema: {}}\n"
            + "      responses:\n        200: {$ref";

    Loaded loaded = load(GOOD.replaceFirst("    responses:\n        200: \\{\\$ref", quoted(more)));

    assertThat(loaded.findings())
        .extracting(RulesTest::line)
        .containsExactly(
            "newer-edition 10:25 'querystring' is of OpenAPI 3.2, and is ignored",
            "newer-edition 11:40 'cookie' is of OpenAPI 3.2, and is read as 'form'");
    assertThat(loaded.contract().operations().get(0).parameters())
        .extracting(Parameter::name)
        .containsExactly("id", "full", "c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "paths: {}\n",
        "paths:\n",
        "webhooks: {a: {post: {responses: {200: {description: ''}}}}}\n"
      })
  void loadsADocumentWithoutOperationsToServe(String rest) {
    Loaded loaded = load("openapi: 3.1.0\ninfo: {title: x, version: '1'}\n" + rest);

    assertThat(loaded.findings())
        .extracting(RulesTest::line)
        .containsExactly(
            "no-operations 1:1 there are no operations to serve; they belong under 'paths'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "openapi: 2.9.0|c.yaml:1:10: OpenAPI '2.9.0' is not known here; say openapi: 3.0.4, or 3.1.1",
        "openapi: 4.0.0|c.yaml:1:10: OpenAPI '4.0.0' is not known here; say openapi: 3.0.4, or 3.1.1",
        "swagger: '2.0'|c.yaml:1:10: is Swagger 2.0, which is not read here; convert it to OpenAPI 3 by 'npx swagger2openapi c.yaml'",
        "a: b|c.yaml:1:1: does not say which OpenAPI it is; begin it with openapi: 3.1.0",
        "[]|c.yaml:1:1: is not an OpenAPI document; it must be a mapping with openapi: 3.1.0",
        "''|c.yaml:1:1: is not an OpenAPI document; it must be a mapping with openapi: 3.1.0"
      })
  void refusesWhatIsNotOpenApi3(String text, String message) {
    assertThatExceptionOfType(FaultyFiles.class).isThrownBy(() -> load(text)).withMessage(message);
  }

  @Test
  void tellsAllErrorsAtOnceInTheOrderOfTheFile() {
    String text =
        GOOD.replace("in: query", "in: body")
            .replace("{type: integer}", "{type: intetscher}")
            .replace("key: []", "no: []")
            .replace("Pet: {type: object}", "Pet: {minLength: x}");

    List<Fault> errors = load(text).errors();

    assertThat(errors).extracting(fault -> fault.at().line()).containsExactly(8, 9, 15, 28);
  }

  @Test
  void saysAnErrorInASharedComponentOnceWithAllOperationsThatItDisables() {
    String text =
        GOOD.replace("{200: {description: Fine}}", "{200: {$ref: '#/components/responses/Pet'}}")
            .replace("Pet: {type: object}", "Pet: {type: objekt}");

    Loaded loaded = load(text);

    assertThat(loaded.errors()).hasSize(1);
    assertThat(loaded.errors().get(0).operations()).containsExactly("GET /pets/{id}", "GET /other");
    assertThat(loaded.contract().operations()).isEmpty();
  }

  @Test
  void showsTheLinesAroundAFault() {
    Fault fault = load(GOOD.replace("in: query", "in: body")).errors().get(0);

    assertThat(fault.frame().orElseThrow())
        .hasToString(
            """
               8 |         - {name: id, in: path, required: true, schema: {type: integer}}
            >  9 |         - {name: full, in: body, schema: {type: boolean}}
                 |           ^
              10 |       responses:""");
  }

  private static String lines(String text) {
    return text.replace("~", "\n");
  }

  private static String literal(String text) {
    return Pattern.quote(lines(text));
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(lines(text));
  }

  private static String line(Fault fault) {
    return fault.rule()
        + " "
        + fault.at().line()
        + ":"
        + fault.at().column()
        + " "
        + fault.message();
  }

  private static Loaded load(String text) {
    return ContractLoader.load(Document.of("c.yaml", text), LoadOptions.LOCAL);
  }
}
