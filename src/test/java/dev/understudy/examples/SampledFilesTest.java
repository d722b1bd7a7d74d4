package dev.understudy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.LoadOptions;
import dev.understudy.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas that extend one another over several files. */
class SampledFilesTest {

  private static final String ANIMAL =
      """
      type: object
      required: [kind]
      properties: {kind: {type: string}}
      discriminator: {propertyName: kind}
      """;
  private static final String DOG =
      """
      allOf:
      - {$ref: '%s'}
      - {required: [bark], properties: {bark: {type: boolean}}}
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void extendsABaseThatIsAllOfItsFile() throws IOException {
    write("schemas/Animal.yaml", ANIMAL);
    write("schemas/Dog.yaml", DOG.formatted("Animal.yaml"));

    List<JsonNode> values =
        Samples.values(contract("./schemas/Animal.yaml", "Dog: {$ref: 'schemas/Dog.yaml'}"));

    assertThat(values).allSatisfy(value -> assertThat(value.has("bark")).isTrue());
    assertThat(values).extracting(it -> it.path("kind").asText()).containsOnly("Dog");
  }

  @Test
  void callsAFileAsTheComponentThatRefersToIt() throws IOException {
    write("schemas/animal.yaml", ANIMAL);
    write("schemas/dog.yaml", DOG.formatted("./animal.yaml#"));

    List<JsonNode> values =
        Samples.values(contract("schemas/animal.yaml#", "Hound: {$ref: 'schemas/dog.yaml'}"));

    assertThat(values).extracting(it -> it.path("kind").asText()).containsOnly("Hound");
  }

  @Test
  void extendsABaseOfAFileThatListsSchemas() throws IOException {
    write(
        "schemas.yaml",
        "Animal:\n" + ANIMAL.indent(2) + "Dog:\n" + DOG.formatted("#/Animal").indent(2));

    List<JsonNode> values =
        Samples.values(contract("schemas.yaml#/Animal", "Text: {type: string}"));

    assertThat(values).extracting(it -> it.path("kind").asText()).containsOnly("Dog");
    assertThat(values).allSatisfy(value -> assertThat(value.has("bark")).isTrue());
  }

  @Test
  void takesTheNameThatAMappingGivesAFile() throws IOException {
    write("Animal.yaml", ANIMAL.replace("kind}", "kind, mapping: {woof: ./Dog.yaml}}"));
    write("Dog.yaml", DOG.formatted("Animal.yaml"));

    List<JsonNode> values = Samples.values(contract("Animal.yaml", "Text: {type: string}"));

    assertThat(values).extracting(it -> it.path("kind").asText()).containsOnly("woof");
    assertThat(values).allSatisfy(value -> assertThat(value.has("bark")).isTrue());
  }

  @Test
  void callsAnAlternativeInAFileOfItsOwnByThat() throws IOException {
    write("Cat.yaml", "{type: object, properties: {kind: {type: string}}}\n");
    write("One.yaml", "oneOf: [{$ref: Cat.yaml}]\ndiscriminator: {propertyName: kind}\n");

    List<JsonNode> values = Samples.values(contract("One.yaml", "Text: {type: string}"));

    assertThat(values).extracting(it -> it.path("kind").asText()).containsOnly("Cat");
  }

  private Schema contract(String reference, String components) throws IOException {
    write(
        "openapi.yaml",
        """
        openapi: 3.0.3
        info: {title: Zoo, version: '1'}
        paths:
          /animal:
            get:
              responses:
                200:
                  description: One
                  content: {application/json: {schema: {$ref: '%s'}}}
        components: {schemas: {%s}}
        """
            .formatted(reference, components));
    return ContractLoader.load(folder.resolve("openapi.yaml"), LoadOptions.LOCAL)
        .strict()
        .operations()
        .get(0)
        .responses()
        .of(200)
        .orElseThrow()
        .content()
        .get(0)
        .schema()
        .orElseThrow();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
