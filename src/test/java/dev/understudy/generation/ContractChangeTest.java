package dev.understudy.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract leads: whoever relies on what it no longer says does not compile. */
class ContractChangeTest {

  private static final String HANDLER =
      """
      package example;

      import dev.understudy.api.*;
      import io.vertx.core.Future;

      final class Handler implements OrganizationsApi {

        long count(Organization organization) {
          return organization.qprCodesCount();
        }

        @Override
        public Future<CreateOrganizationResponse> createOrganization(
            Caller caller, CreateOrganizationRequest body) {
          Problem taken = Problem.builder().title("taken").build();
          return Future.succeededFuture(CreateOrganizationResponse.%s);
        }
      }
      """;

  private static final String CONFLICT = "Status409.of(taken)";

  @TempDir private Path folder;

  @Test
  void aHandlerCompilesAgainstTheContractItWasWrittenFor() throws IOException {
    assertThat(compile(CONFLICT)).isEmpty();
  }

  @Test
  void aRemovedResponseBreaksTheHandlerThatGivesIt() throws IOException {
    assertThat(compileAfter(ContractChangeTest::removeConflict))
        .isNotEmpty()
        .allSatisfy(message -> assertThat(message).contains("cannot find symbol", "Status409"));
  }

  @Test
  void aRenamedFieldBreaksTheHandlerThatReadsIt() throws IOException {
    assertThat(compileAfter(ContractChangeTest::renameCount))
        .isNotEmpty()
        .allSatisfy(message -> assertThat(message).contains("cannot find symbol", "qprCodesCount"));
  }

  @Test
  void anUndeclaredStatusCannotBeSaid() throws IOException {
    assertThat(compile("Status418.of(taken)"))
        .singleElement()
        .asString()
        .contains("cannot find symbol", "Status418");
  }

  @Test
  void anUndeclaredHeaderCannotBeSaid() throws IOException {
    assertThat(compile("Status409.of(taken).withRetryAfter(1)"))
        .singleElement()
        .asString()
        .contains("cannot find symbol", "withRetryAfter");
  }

  @Test
  void anotherBodyThanTheDeclaredOneCannotBeSaid() throws IOException {
    assertThat(compile("Status201.of(taken)"))
        .singleElement()
        .asString()
        .contains("Problem cannot be converted to", "Organization");
  }

  private List<String> compile(String answer) throws IOException {
    return Compilation.of(List.of(handler(answer)), folder.resolve("classes")).messages();
  }

  private List<String> compileAfter(Consumer<JsonNode> change) throws IOException {
    JsonNode contract = new ObjectMapper(new YAMLFactory()).readTree(Generation.CONTRACT.toFile());
    change.accept(contract);
    Path changed = Files.writeString(folder.resolve("contract.json"), contract.toString());

    Path generated = Generation.everything(changed, folder.resolve("generated"));
    List<Path> sources = new ArrayList<>(Generation.sources(generated));
    sources.add(handler(CONFLICT));
    return Compilation.of(sources, folder.resolve("classes")).messages();
  }

  private Path handler(String answer) throws IOException {
    return Files.writeString(folder.resolve("Handler.java"), HANDLER.formatted(answer));
  }

  private static void removeConflict(JsonNode contract) {
    ObjectNode responses = (ObjectNode) contract.at("/paths/~1v1~1organizations/post/responses");

    assertThat(responses.remove("409")).isNotNull();
  }

  private static void renameCount(JsonNode contract) {
    JsonNode organization = contract.at("/components/schemas/Organization");
    ObjectNode properties = (ObjectNode) organization.get("properties");
    properties.set("codes_count", properties.remove("qpr_codes_count"));
    ArrayNode required = (ArrayNode) organization.get("required");
    required.removeIf(name -> name.asText().equals("qpr_codes_count"));
    required.add("codes_count");
  }
}
