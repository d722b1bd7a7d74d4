package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.understudy.schema.Schema;
import dev.understudy.schema.Violation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where references lead: through the files of a contract, and not beyond. */
class ReferencesTest {
  private static final Path CONTRACTS = Path.of("src/test/resources/contracts");
  private static final Path MANY = CONTRACTS.resolve("many/api.yaml");

  private final Loaded loaded = ContractLoader.load(MANY, LoadOptions.LOCAL);

  @Test
  void findsNothingWrongInManyFiles() {
    assertThat(loaded.findings()).isEmpty();
    assertThat(loaded.contract().operations())
        .extracting(Operation::id, Operation::method, Operation::template)
        .containsExactly(
            tuple("getPet", "GET", "/pets/{pet-id}"),
            tuple("putPet", "PUT", "/pets/{pet-id}"),
            tuple("addPet", "POST", "/pets"));
  }

  @Test
  void namesEveryFileThatItRead() {
    assertThat(loaded.files())
        .extracting(file -> CONTRACTS.toAbsolutePath().relativize(file).toString())
        .containsExactlyInAnyOrder(
            "many/api.yaml",
            "many/parameters.json",
            "many/paths/pet.yaml",
            "many/paths/callbacks.yaml",
            "many/schemas/pet.yaml",
            "many/schemas/My ids.yaml",
            "many/examples/all.yaml",
            "many/examples/rex.json",
            "many/examples/rex.xml",
            "shared/errors.yaml");
  }

  @Test
  void followsReferencesOfEveryKind() {
    Operation add = loaded.contract().operation("addPet").orElseThrow();

    assertThat(add.parameters()).extracting(Parameter::name).containsExactly("dry");
    assertThat(add.requestBody().orElseThrow().required()).isTrue();
    assertThat(add.responses().of(201).orElseThrow().headers())
        .extracting(Parameter::name)
        .containsExactly("X-Rate");
    assertThat(add.responses().of(404)).isPresent();
    assertThat(add.callbacks().get(0).operations())
        .extracting(Operation::method)
        .containsExactly("GET", "PUT");
    assertThat(add.security().get(0).get(0).scheme().parameter()).isEqualTo("X-Key");
  }

  @Test
  void readsExamplesFromOtherFiles() {
    DeclaredResponse added =
        loaded.contract().operation("addPet").orElseThrow().responses().of(201).orElseThrow();

    assertThat(added.content().get(0).examples())
        .extracting(Example::name, one -> one.value().toString(), Example::summary)
        .containsExactly(
            tuple("rex", "{\"name\":\"Rex\"}", "A dog"),
            tuple("whole", "{\"name\":\"Rex\",\"id\":1}", ""));
    assertThat(added.content().get(1).examples().get(0).value().asText())
        .isEqualTo("<pet>Rex</pet>\n");
  }

  @Test
  void followsSchemasFromFileToFileAndRoundInCircles() throws IOException {
    Content pet =
        loaded
            .contract()
            .operation("getPet")
            .orElseThrow()
            .responses()
            .of(200)
            .orElseThrow()
            .content()
            .get(0);

    assertThat(accepts(pet, "{'name': 'Rex', 'id': 1, 'parent': {'name': 'Ada'}}")).isTrue();
    assertThat(accepts(pet, "{'name': 'Rex', 'parent': {'name': 1}}")).isFalse();
    assertThat(accepts(pet, "{'name': 'Rex', 'id': 'x'}")).isFalse();
  }

  @Test
  void knowsWhereTheKeywordStandsThatAViolationNames() throws IOException {
    Schema schema =
        loaded
            .contract()
            .operation("getPet")
            .orElseThrow()
            .responses()
            .of(200)
            .orElseThrow()
            .content()
            .get(0)
            .schema()
            .orElseThrow();

    Violation violation = schema.violations(new ObjectMapper().readTree("{}")).get(0);

    assertThat(violation.schemaPointer()).isEqualTo("contract:/schemas/pet.yaml#/required");
    assertThat(loaded.contract().locate(violation.schemaPointer()).orElseThrow())
        .hasToString("src/test/resources/contracts/many/schemas/pet.yaml:2:11");
  }

  private static boolean accepts(Content content, String value) throws IOException {
    JsonNode node = new ObjectMapper().readTree(value.replace('\'', '"'));
    return content.schema().orElseThrow().accepts(node);
  }

  @Test
  void refusesWhatLeadsOutOfTheContract() {
    Loaded hostile =
        ContractLoader.load(CONTRACTS.resolve("hostile/references.yaml"), LoadOptions.LOCAL);

    String outside =
        "outside of the contract's folder only files are read that end in .yaml, .yml or .json and"
            + " are not hidden";
    String absolute = "absolute paths are refused; say it relative to this file";
    assertThat(hostile.errors())
        .extracting(fault -> fault.at().line() + ": " + fault.message())
        .containsExactly(
            "5: the reference '../../../../../../../../../../../../etc/passwd' leads nowhere: "
                + outside,
            "7: the reference '/etc/passwd#/x' leads nowhere: " + absolute,
            "9: the reference 'file:///etc/passwd' leads nowhere: 'file:' is refused; only local"
                + " files are read",
            "11: the reference 'http://169.254.169.254/latest#/x' leads nowhere: other hosts are"
                + " not asked unless you say --allow-remote-refs 169.254.169.254",
            "13: the reference '../hostile' leads nowhere:"
                + " src/test/resources/contracts/hostile is a directory, not a file",
            "15: the reference 'missing.yaml' leads nowhere:"
                + " src/test/resources/contracts/hostile/missing.yaml does not exist",
            "17: the references from here lead in a circle",
            "19: the reference '/etc/passwd' leads nowhere: " + absolute,
            "21: the reference 'file:///etc/passwd' leads nowhere: 'file:' is refused; only local"
                + " files are read",
            "23: the reference 'broken.yaml#/a' leads nowhere:"
                + " src/test/resources/contracts/hostile/broken.yaml:2:1: is not YAML: expected"
                + " ',' or '}', but got <stream end> while parsing a flow mapping");
    assertThat(hostile.contract().operations())
        .extracting(Operation::template)
        .containsExactly("/good");
  }

  @Test
  void looksForAMissingFileAgainWhenItIsSaved() {
    Loaded hostile =
        ContractLoader.load(CONTRACTS.resolve("hostile/references.yaml"), LoadOptions.LOCAL);

    assertThat(hostile.files())
        .contains(CONTRACTS.resolve("hostile/missing.yaml").toAbsolutePath());
  }

  @Test
  void saysInWhichFileAFaultStands(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), contract("b.json#/x/y"));
    Files.writeString(folder.resolve("b.json"), "{\"x\": {\n  \"y\": {\"type\": \"objekt\"}}}");

    Fault fault = ContractLoader.load(folder.resolve("a.yaml"), LoadOptions.LOCAL).errors().get(0);

    assertThat(fault.at()).isEqualTo(new Location(folder.resolve("b.json").toString(), 2, 17));
    assertThat(fault.frame().orElseThrow().lines()).hasSize(2);
  }

  @Test
  void asksAnotherHostOnlyWhereItWasAllowed(@TempDir Path folder) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/pet.json", exchange -> answer(exchange, 200, "{\"type\": \"string\"}"));
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://elsewhere.example/pet.json");
          answer(exchange, 302, "");
        });
    server.start();
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort();
      Path file = Files.writeString(folder.resolve("a.yaml"), contract(base + "/pet.json"));
      Path moved = Files.writeString(folder.resolve("b.yaml"), contract(base + "/moved"));
      LoadOptions allowed = new LoadOptions(Set.of("127.0.0.1"));

      assertThat(ContractLoader.load(file, allowed).findings()).isEmpty();
      assertThat(ContractLoader.load(file, LoadOptions.LOCAL).errors()).hasSize(1);
      assertThat(ContractLoader.load(moved, allowed).errors().get(0).message())
          .endsWith("it redirects to another host, elsewhere.example");
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String contract(String reference) {
    return """
    openapi: 3.1.0
    info: {title: x, version: '1'}
    paths:
      /a:
        get:
          responses:
            200:
              description: ''
              content: {application/json: {schema: {$ref: 'REF'}}}
    """
        .replace("REF", reference);
  }
}
