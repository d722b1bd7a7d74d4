package dev.understudy.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a contract says of its servers. */
final class Servers {
  private Servers() {}

  /**
   * The base paths of an operation's servers. Those of the operation take the place of those of its
   * path, and those of the path that of the document's (OpenAPI 3.1.1 §4.8.10.1, §4.8.9.1).
   */
  static List<String> bases(Cursor operation, PathItem path, Cursor root) {
    List<Cursor> owners = new ArrayList<>(List.of(operation));
    owners.addAll(path.parts());
    owners.add(root);
    for (Cursor owner : owners) {
      Set<String> bases = new LinkedHashSet<>();
      for (Cursor server : owner.get("servers").items()) {
        bases.addAll(BasePath.of(server.text("url", "/"), variables(server)));
      }
      if (!bases.isEmpty()) {
        return List.copyOf(bases);
      }
    }
    return Operation.ROOT;
  }

  private static Map<String, List<String>> variables(Cursor server) {
    Map<String, List<String>> variables = new LinkedHashMap<>();
    for (Cursor.Member variable : server.get("variables").members()) {
      variables.put(variable.name(), values(variable.value()));
    }
    return variables;
  }

  private static List<String> values(Cursor variable) {
    List<String> values = new ArrayList<>();
    variable.get("enum").items().forEach(value -> values.add(value.node().asText()));
    String usual = variable.text("default", "");
    boolean given = variable.node().has("default");
    if (values.isEmpty() && given && (usual.isEmpty() || usual.contains("/"))) {
      values.add(usual);
    }
    return values;
  }
}
