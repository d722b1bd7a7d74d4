package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractLoaderTest {
  private static final String GOOD =
      """
      openapi: 3.0.3
      info: {title: Pets, version: '1'}
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

  @Test
  void knowsWhereAnOperationStandsAndWhatItIsAbout() {
    String text = GOOD.replace("getPet\n", "getPet\n      summary: One\n      deprecated: true\n");

    Contract contract = ContractLoader.load(document(text));
    Operation.About about = contract.operations().get(0).about();

    assertThat(about.summary()).isEqualTo("One");
    assertThat(about.deprecated()).isTrue();
    assertThat(contract.locate(contract.operations().get(0)).orElseThrow())
        .hasToString("c.yaml:8:7");
  }

  @Test
  void readsCallbacksAndWebhooks() {
    Contract contract =
        ContractLoader.load(
            document(
                """
                openapi: 3.1.0
                info: {title: Pets, version: '1'}
                paths:
                  /a:
                    post:
                      responses: {200: {description: ''}}
                      callbacks:
                        done:
                          '{$request.body#/url}':
                            put:
                              operationId: told
                              responses: {2XX: {description: ''}}
                webhooks:
                  newPet: {$ref: '#/components/pathItems/Pet'}
                components:
                  pathItems:
                    Pet: {post: {operationId: born, responses: {200: {description: ''}}}}
                """));

    Callback callback = contract.operations().get(0).callbacks().get(0);
    assertThat(callback.name()).isEqualTo("done");
    assertThat(callback.expression()).isEqualTo("{$request.body#/url}");
    assertThat(callback.operations()).extracting(Operation::id).containsExactly("told");
    assertThat(contract.webhooks()).extracting(Callback::name).containsExactly("newPet");
    assertThat(contract.webhooks().get(0).operations())
        .extracting(Operation::id, Operation::method)
        .containsExactly(tuple("born", "POST"));
  }

  @Test
  void appliesTheSiblingsOfASchemasReferenceAsTheEditionSays() {
    String schema = "schema: {$ref: '#/components/schemas/Pet', minProperties: 1}";
    String text = GOOD.replace("schema: {$ref: '#/components/schemas/Pet'}", schema);

    assertThat(pet(text).accepts(JsonNodeFactory.instance.objectNode())).isTrue();
    assertThat(pet(text.replace("3.0.3", "3.1.0")).accepts(JsonNodeFactory.instance.objectNode()))
        .isFalse();
  }

  private static Schema pet(String text) {
    Operation operation = ContractLoader.load(document(text)).operations().get(0);
    return operation.responses().of(200).orElseThrow().content().get(0).schema().orElseThrow();
  }

  @Test
  void loadsContractsInWhichSchemasGoRoundInACircle() {
    String text =
        GOOD.replace(
            "Pet: {type: object}", "Pet: {properties: {of: {$ref: '#/components/schemas/Pet'}}}");

    assertThat(ContractLoader.load(document(text)).operations()).hasSize(1);
  }

  private static Document document(String text) {
    return Document.of("c.yaml", text);
  }
}
