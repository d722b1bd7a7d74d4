package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every path of real contracts is found, under its base and without. */
class CorpusRoutingTest {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  @ParameterizedTest
  @CsvSource({
    "adyen-management-v3-31.json, 134, /v3, 0",
    "box-2025.json, 37, /2.0, 0",
    "discord-31.json, 242, /api/v10, 0",
    "hey-api-full-31.yaml, 48, /base, 0",
    "k8s-batch-v1.json, 29, '', 0",
    "learn-uspto.yaml, 3, /ds-api, 0",
    "meilisearch.json, 113, '', 0",
    "microcks-1.15.yaml, 50, /api, 0",
    "museum-31.yaml, 8, /_mock/docs/openapi/museum-api, 0",
    "petstore-swagger.yaml, 19, /api/v3, 0",
    "qdrant.json, 69, '', 0",
    "readme-parameters-style-31.yaml, 25, '', 0",
    "readme-security.yaml, 15, '', 0",
    "xero-accounting.yaml, 235, /api.xro/2.0, 14"
  })
  void findsEveryOperation(String file, int count, String base, int unreachable) {
    List<Operation> operations = operations(file);
    Contract contract = new Contract(file, "1", operations);
    List<Operation> hidden = contract.unreachable();

    assertThat(operations).hasSize(count);
    assertThat(hidden).hasSize(unreachable);
    for (Operation operation : operations) {
      for (String path : List.of(base + path(operation), path(operation))) {
        Match match = contract.match(operation.method(), path);
        assertThat(match).as(path).isInstanceOf(Match.Found.class);
        Match.Found found = (Match.Found) match;
        assertThat(found.pathValues()).as(path).isEqualTo(values(operation));
        assertThat(found.operation() == operation).as(path).isEqualTo(!hidden.contains(operation));
      }
    }
  }

  @Test
  void keepsAllOfThemApartAtOnce() {
    List<Mount> mounts = new ArrayList<>();
    for (String file : List.of("box-2025.json", "petstore-swagger.yaml", "discord-31.json")) {
      mounts.add(Mount.own(new Contract(file, "1", operations(file))));
    }
    Catalog catalog = Catalog.of(mounts);

    assertThat(catalog.conflicts()).isEmpty();
    assertThat(((Match.Found) catalog.match("GET", "/api/v10/users/@me")).base())
        .isEqualTo("/api/v10");
    assertThat(((Match.Found) catalog.match("GET", "/pet/7")).base()).isEmpty();
  }

  private static List<Operation> operations(String file) {
    assumeThat(Files.isDirectory(CORPUS)).isTrue();
    return ContractLoader.load(CORPUS.resolve(file), LoadOptions.LOCAL).contract().operations();
  }

  private static List<String> values(Operation operation) {
    return operation.pathNames().stream().map(name -> "Ä" + name).toList();
  }

  /** The path with each parameter's value in its place, as a client would send it. */
  private static String path(Operation operation) {
    String path = operation.template();
    for (String name : operation.pathNames()) {
      path = path.replace("{" + name + "}", "Ä" + name);
    }
    StringBuilder sent = new StringBuilder();
    for (String segment : path.substring(1).split("/", -1)) {
      sent.append('/').append(URLEncoder.encode(segment, StandardCharsets.UTF_8));
    }
    return sent.toString().replace("%2B", "+");
  }
}
