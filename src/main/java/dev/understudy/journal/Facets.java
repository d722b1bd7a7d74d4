package dev.understudy.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.Schema;
import dev.understudy.schema.SchemaFault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All schemas that speak of one value: the one asked for, those that it refers to, and its
 * branches, whichever of them the value turns out to take. References in a circle end where they
 * began. Not thread-safe.
 */
final class Facets {
  private static final int MOST = 1_000;
  private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef");
  private static final List<String> BRANCHES = List.of("allOf", "anyOf", "oneOf");
  private static final List<String> CONDITIONS = List.of("then", "else");

  private final List<Schema> schemas;
  private final Map<String, Optional<Facets>> known = new HashMap<>();

  private Facets(List<Schema> schemas) {
    this.schemas = schemas;
  }

  /** Those of that schema. */
  static Facets of(Schema schema) {
    return of(List.of(schema));
  }

  private static Facets of(List<Schema> roots) {
    Map<String, Schema> all = new LinkedHashMap<>();
    Deque<Schema> waiting = new ArrayDeque<>(roots);
    while (!waiting.isEmpty() && all.size() < MOST) {
      Schema schema = waiting.remove();
      if (all.putIfAbsent(schema.location(), schema) == null) {
        beside(schema, waiting::add);
      }
    }
    return new Facets(List.copyOf(all.values()));
  }

  private static void beside(Schema schema, Consumer<Schema> found) {
    JsonNode source = schema.source();
    for (String keyword : REFERENCES) {
      if (source.path(keyword).isTextual()) {
        reach(() -> found.accept(schema.follow(source.path(keyword).textValue())));
      }
    }
    for (String keyword : BRANCHES) {
      for (int i = 0; i < source.path(keyword).size(); i++) {
        String pointer = Pointers.join("/" + keyword, i);
        reach(() -> found.accept(schema.within(pointer)));
      }
    }
    for (String keyword : CONDITIONS) {
      if (source.path(keyword).isObject()) {
        reach(() -> found.accept(schema.within("/" + keyword)));
      }
    }
  }

  // Whoever compiled the contract has said what is wrong there.
  private static void reach(Runnable step) {
    try {
      step.run();
    } catch (SchemaFault fault) {
      return;
    }
  }

  /** The sources of all of them. */
  List<JsonNode> sources() {
    return schemas.stream().map(Schema::source).toList();
  }

  /** Where those stand that say something of members, items or the values there are. */
  Set<String> telling() {
    Set<String> telling = new LinkedHashSet<>();
    for (Schema schema : schemas) {
      JsonNode source = schema.source();
      if (source.has("properties")
          || source.has("additionalProperties")
          || source.has("items")
          || source.has("enum")) {
        telling.add(schema.location());
      }
    }
    return telling;
  }

  /** The names of the members that they know. */
  Set<String> members() {
    Set<String> names = new LinkedHashSet<>();
    sources()
        .forEach(source -> source.path("properties").fieldNames().forEachRemaining(names::add));
    return names;
  }

  /** The names of the members that one of them asks for, in whichever branch. */
  Set<String> required() {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode source : sources()) {
      source.path("required").forEach(name -> names.add(name.asText()));
    }
    return names;
  }

  /** The values that a member of that name may have; nothing where no schema knows it. */
  Optional<Facets> member(String name) {
    return known.computeIfAbsent("/" + name, key -> named(name));
  }

  private Optional<Facets> named(String name) {
    List<Schema> found = new ArrayList<>();
    for (Schema schema : schemas) {
      if (schema.source().path("properties").has(name)) {
        reach(() -> found.add(schema.within(Pointers.join("/properties", name))));
      }
    }
    return found.isEmpty() ? others() : Optional.of(of(found));
  }

  /** The values that members may have whose names no schema knows. */
  Optional<Facets> others() {
    return at("additionalProperties");
  }

  /** The values that an item may have; nothing where no schema speaks of items. */
  Optional<Facets> item() {
    return known.computeIfAbsent("items", this::at);
  }

  private Optional<Facets> at(String keyword) {
    List<Schema> found = new ArrayList<>();
    for (Schema schema : schemas) {
      if (schema.source().path(keyword).isObject()) {
        reach(() -> found.add(schema.within("/" + keyword)));
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(of(found));
  }

  /** Whether one of them says so of the value. */
  boolean says(String keyword) {
    return sources().stream().anyMatch(source -> source.path(keyword).asBoolean());
  }

  /** Whether one of them has that text under that keyword. */
  boolean says(String keyword, String text) {
    return sources().stream().anyMatch(source -> source.path(keyword).asText("").equals(text));
  }
}
