package dev.understudy.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.contract.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A contract that has the operations of another one among many of its own. */
final class LargeContract {
  private static final List<String> METHODS = List.of("get", "put", "patch", "delete");

  private LargeContract() {}

  /** Writes one of so many operations, the same each time. */
  static void write(Path original, int operations, Path file) throws IOException {
    ObjectNode contract = Document.read(original, original.toString()).tree().deepCopy();
    ObjectNode paths = (ObjectNode) contract.get("paths");
    JsonNode book = contract.at("/paths/~1books~1{bookId}");
    int made = operations(paths);
    for (int path = 0; made < operations; path++) {
      // Half of them share their first segments with the rest, as those of a real contract do.
      String prefix = path % 2 == 0 ? "/books/{bookId}/parts-" : "/shelves-" + path + "/";
      ObjectNode item = paths.putObject(prefix + path + "/{partId}");
      item.set("parameters", parameters(contract, prefix.contains("{")));
      for (String method : METHODS.subList(0, Math.min(METHODS.size(), operations - made))) {
        ObjectNode operation = item.putObject(method);
        operation.put("operationId", "operation" + made++);
        operation.set("responses", book.at("/get/responses").deepCopy());
      }
    }
    Files.writeString(file, contract.toString());
  }

  private static int operations(JsonNode paths) {
    int count = 0;
    for (JsonNode item : paths) {
      count += item.size() - (item.has("parameters") ? 1 : 0);
    }
    return count;
  }

  private static JsonNode parameters(ObjectNode contract, boolean ofBook) {
    JsonNode known = contract.at("/paths/~1books~1{bookId}/parameters");
    ArrayNode parameters = contract.arrayNode();
    if (ofBook) {
      parameters.addAll((ArrayNode) known.deepCopy());
    }
    ObjectNode part = known.get(0).deepCopy();
    return parameters.add(part.put("name", "partId"));
  }
}
