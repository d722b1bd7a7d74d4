package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractLoaderTest {
  private static final String GOOD =
      """
      openapi: 3.0.3
      paths:
        /pets/{id}:
          parameters:
            - {name: id, in: path, schema: {type: integer}}
          get:
            operationId: getPet
            parameters:
              - {name: full, in: query, schema: {type: boolean}}
              - {name: Accept, in: header, schema: {type: string}}
            responses:
              200: {$ref: '#/components/responses/Pet'}
              default:
                content:
                  '*/*': {}
                  text/plain: {}
                  text/*: {}
      components:
        responses:
          Pet:
            headers:
              X-Age: {required: true, schema: {type: integer}}
              Content-Type: {schema: {type: string}}
            content:
              application/json:
                schema: {$ref: '#/components/schemas/Pet'}
                examples:
                  rex: {value: {name: Rex}}
        schemas:
          Pet: {type: object}
      """;

  @Test
  void loadsTheContractOfTheOrganizations() {
    Contract contract =
        ContractLoader.load(
            Document.read(Path.of("openapi/organizations.yaml"), "organizations.yaml"));

    assertThat(contract.title()).isEqualTo("3QPR Organizations API");
    assertThat(contract.operations())
        .extracting(Operation::id)
        .containsExactly("listOrganizations", "createOrganization", "listMembers", "inviteMember");
    Operation invite = contract.operation("inviteMember").orElseThrow();
    assertThat(invite.pathNames()).containsExactly("id");
    assertThat(invite.requestBody().orElseThrow().required()).isTrue();
    assertThat(invite.responses().of(200)).isPresent();
    assertThat(invite.responses().of(201)).isEmpty();
    assertThat(invite.security())
        .containsExactly(
            List.of(
                new SecurityScheme.Requirement(
                    new SecurityScheme("apiKey", SecurityScheme.Type.BEARER, ""), List.of())));
  }

  @Test
  void compilesAnOperation() {
    Operation operation = ContractLoader.load(document(GOOD)).operations().get(0);

    assertThat(operation.parameters())
        .extracting(Parameter::name, Parameter::in, Parameter::required, it -> it.shape().kinds())
        .containsExactly(
            tuple("id", Parameter.In.PATH, true, Set.of(Shape.Kind.INTEGER)),
            tuple("full", Parameter.In.QUERY, false, Set.of(Shape.Kind.BOOLEAN)));
    DeclaredResponse pet = operation.responses().of(200).orElseThrow();
    assertThat(pet.headers()).extracting(Parameter::name).containsExactly("X-Age");
    assertThat(pet.content().get(0).example("rex").orElseThrow().value())
        .hasToString("{\"name\":\"Rex\"}");
  }

  @Test
  void putsTheMostSpecificMediaTypeFirst() {
    Operation operation = ContractLoader.load(document(GOOD)).operations().get(0);

    assertThat(operation.responses().of(404).orElseThrow().content())
        .extracting(content -> content.mediaType().toString())
        .containsExactly("text/plain", "text/*", "*/*");
  }

  @Test
  void letsTheOperationsParameterReplaceThePathsOne() {
    String text =
        GOOD.replace(
            "- {name: full, in: query, schema: {type: boolean}}",
            "- {name: id, in: path, schema: {type: string}}");

    Operation operation = ContractLoader.load(document(text)).operations().get(0);

    assertThat(operation.parameters())
        .extracting(parameter -> parameter.shape().kinds())
        .containsExactly(Set.of(Shape.Kind.STRING));
  }

  @Test
  void namesAnOperationWithoutAnIdByMethodAndPath() {
    String text = GOOD.replace("      operationId: getPet\n", "");

    assertThat(ContractLoader.load(document(text)).operation("GET /pets/{id}")).isPresent();
  }

  @Test
  void leavesAnOperationOpenWhoseContractHasNoSecurity() {
    assertThat(ContractLoader.load(document(GOOD)).operations().get(0).security()).isEmpty();
  }

  @Test
  void followsAPercentEncodedReference() {
    String text = GOOD.replace("#/components/responses/Pet'", "#/components/responses/P%65t'");

    assertThat(ContractLoader.load(document(text)).operations()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3.0.3|3.1.0|c.yaml:1:10: is not an OpenAPI 3.0 document",
        "/pets/{id}:|pets/{id}:|c.yaml:4:5: the path 'pets/{id}' must begin with a slash",
        "/pets/{id}:|/pets/{id}/a{b:|c.yaml:4:5: the path '/pets/{id}/a{b' has a brace that belongs to no",
        "/pets/{id}:|/{id}/{id}:|c.yaml:4:5: the path '/{id}/{id}' has two parameters of one name",
        "/pets/{id}:|/pets/{no}:|c.yaml:7:7: the path parameter 'id' is not in the path /pets/{no}",
        "in: query|in: body|c.yaml:9:11: 'in' is 'body', not one of path, query, header, cookie",
        "name: full|nam: full|c.yaml:9:11: the parameter has no name",
        "{type: boolean}}|{}, style: wavy}|c.yaml:9:11: the style 'wavy' is none that OpenAPI has",
        "in: query, schema|in: query, scheme|c.yaml:9:11: 'full' has no schema",
        "200:|2xx:|c.yaml:12:14: '2xx' is not a status such as 200, a range such as 4XX, or default",
        "responses/Pet'|responses/Cat'|c.yaml:12:14: the reference '#/components/responses/Cat'",
        "#/components/responses/Pet'|#Pet'|c.yaml:12:14: the reference '#Pet' leads nowhere",
        "#/components/responses/Pet'|#/%zz'|c.yaml:12:14: the reference '#/%zz' has a broken escape",
        "#/components/responses/Pet'|../x.yaml#/Pet'|leads out of this file",
        "schemas/Pet'|schemas/Cat'|c.yaml:26:19: the reference '#/components/schemas/Cat' leads nowhere",
        "#/components/schemas/Pet'|http://x/#/components/schemas/Pet'|leads out of this file",
        "application/json:|json:|c.yaml:26:11: 'json' is not a media type",
        "Pet: {type: object}|Pet: {type: objekt}|c.yaml:30:17: type: objekt is not a type",
        "Pet: {type: object}|Pet: {pattern: '['}|c.yaml:30:20: is not a regular expression: ["
      })
  void saysWhereTheFaultIsAndWhatItIs(String right, String wrong, String message) {
    FaultyFiles faulty = load(GOOD.replace(right, wrong));

    assertThat(faulty.faults()).hasSize(1);
    assertThat(faulty).hasMessageContaining(message);
  }

  @Test
  void saysThatReferencesLeadInACircle() {
    String circle = "    Pet:\n      $ref: '#/components/responses/Pet'\n";

    FaultyFiles faulty = load(GOOD.replace("    Pet:\n", circle));

    assertThat(faulty).hasMessageContaining("the references from here lead in a circle");
  }

  @Test
  void findsEveryFaultAtOnceInTheOrderOfTheFile() {
    FaultyFiles faulty =
        load(
            GOOD.replace("in: query", "in: body")
                .replace("{required: true, schema: {type: integer}}", "{required: true}")
                .replace("application/json:", "json:")
                .replace("text/plain", "plain"));

    assertThat(faulty.faults())
        .extracting(fault -> fault.at().line())
        .containsExactly(9, 16, 22, 26);
  }

  @Test
  void refusesAContractWithoutPaths() {
    assertThat(load("openapi: 3.0.3\n"))
        .hasMessage("c.yaml:1:1: there are no paths; a contract needs 'paths', a mapping");
    assertThat(load("openapi: 3.0.3\npaths: [x]\n")).hasMessageStartingWith("c.yaml:2:8: there");
  }

  @Test
  void refusesAnOperationWithoutResponses() {
    assertThat(load("openapi: 3.0.3\npaths:\n  /a:\n    get: {}\n"))
        .hasMessage("c.yaml:4:10: the operation has no responses; declare one at least");
  }

  @Test
  void takesTwoPathsThatDifferInNamesOnly() {
    String more = "paths:\n  /pets/{name}: {}\n";

    assertThat(ContractLoader.load(document(GOOD.replace("paths:\n", more))).operations())
        .hasSize(1);
  }

  @Test
  void refusesAnOperationIdThatStandsTwice() {
    String get = "{operationId: getPet, responses: {200: {description: ''}}}";

    assertThat(load(GOOD.replace("paths:\n", "paths:\n  /a:\n    get: " + get + "\n")))
        .hasMessage("c.yaml:9:7: the operationId 'getPet' stands at another operation, too");
  }

  @Test
  void refusesASecuritySchemeThatItDoesNotKnow() {
    String with = "security: [{key: []}]\npaths:\n";
    String magic = "components:\n  securitySchemes: {key: {type: magic}}\n";

    assertThat(load(GOOD.replace("paths:\n", with)))
        .hasMessage(
            "c.yaml:2:18: the security scheme 'key' is not declared in"
                + " components/securitySchemes");
    assertThat(load(GOOD.replace("paths:\n", with).replace("components:\n", magic)))
        .hasMessageContaining(
            "the type 'magic' is none of apiKey, http, mutualTLS, oauth2 and openIdConnect");
  }

  private static FaultyFiles load(String text) {
    return catchThrowableOfType(FaultyFiles.class, () -> ContractLoader.load(document(text)));
  }

  private static Document document(String text) {
    return Document.of("c.yaml", text);
  }
}
