package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** {@code dependentSchemas}: when a member is there, the whole object must satisfy a schema. */
record DependentSchemas(String name, Check schema) implements Check {

  static void compile(SchemaPart part) {
    for (String name : names(part, "dependentSchemas")) {
      add(part, "/dependentSchemas", name);
    }
    for (Map.Entry<String, JsonNode> entry : part.object("dependencies").properties()) {
      if (!entry.getValue().isArray()) {
        add(part, "/dependencies", entry.getKey());
      }
    }
  }

  private static Iterable<String> names(SchemaPart part, String keyword) {
    return part.object(keyword)::fieldNames;
  }

  private static void add(SchemaPart part, String keyword, String name) {
    part.add(new DependentSchemas(name, part.child(Pointers.join(keyword, name))));
  }

  @Override
  public boolean test(JsonNode value, Evaluation evaluation) {
    return !value.isObject() || value.get(name) == null || schema.test(value, evaluation);
  }
}
