package dev.understudy.examples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.schema.Dialect;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.Schema;
import dev.understudy.schema.SchemaCompiler;
import dev.understudy.schema.SchemaFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The real contracts that lie beside the project, and every schema in them. */
final class Corpus {

  private static final Path FOLDER = Path.of("../shared/corpus");
  private static final Set<String> NO_SCHEMAS = Set.of("schemas", "examples", "example", "links");
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Corpus() {}

  static List<Path> documents() {
    assumeTrue(Files.isDirectory(FOLDER), () -> "the corpus is not at " + FOLDER);
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The schemas of a document by their pointers; those that do not compile are handed elsewhere.
   */
  static Map<String, Schema> schemas(Path file, List<String> broken) {
    JsonNode root = read(file);
    Dialect dialect =
        root.path("openapi").asText().startsWith("3.0")
            ? Dialect.OPENAPI_3_0
            : Dialect.DRAFT_2020_12;
    URI uri = URI.create("test:" + file.getFileName());
    SchemaCompiler compiler =
        new SchemaCompiler(
            dialect, true, asked -> asked.equals(uri) ? Optional.of(root) : Optional.empty());
    Map<String, Schema> schemas = new LinkedHashMap<>();
    for (String pointer : pointers(root)) {
      try {
        schemas.put(pointer, compiler.compile(uri, pointer));
      } catch (SchemaFault fault) {
        broken.add(fault.location() + ": " + fault.getMessage());
      }
    }
    return schemas;
  }

  /** The places of a document's schemas: components, and whatever is called {@code schema}. */
  static List<String> pointers(JsonNode root) {
    List<String> pointers = new ArrayList<>();
    root.path("components")
        .path("schemas")
        .fieldNames()
        .forEachRemaining(name -> pointers.add(Pointers.join("/components/schemas", name)));
    for (String part : List.of("components", "paths", "webhooks")) {
      collect(root.path(part), "/" + part, pointers);
    }
    return pointers;
  }

  private static void collect(JsonNode node, String pointer, List<String> pointers) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), Pointers.join(pointer, i), pointers);
      }
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String at = Pointers.join(pointer, member.getKey());
      if (member.getKey().equals("schema")) {
        pointers.add(at);
      } else if (!NO_SCHEMAS.contains(member.getKey())) {
        collect(member.getValue(), at, pointers);
      }
    }
  }

  static JsonNode read(Path file) {
    try {
      if (file.toString().endsWith(".json")) {
        return JSON.readTree(file.toFile());
      }
      LoadSettings settings = LoadSettings.builder().setCodePointLimit(1 << 24).build();
      return JSON.valueToTree(new Load(settings).loadFromString(Files.readString(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
