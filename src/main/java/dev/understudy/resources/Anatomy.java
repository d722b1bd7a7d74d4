package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.examples.NameWords;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.Schema;
import dev.understudy.schema.SchemaFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a schema says of objects and arrays, in itself, behind its references and in its branches.
 *
 * @param parts the schemas that it is made of, itself first
 * @param members those of its objects by name, in its order
 */
record Anatomy(List<Schema> parts, Map<String, Schema> members) {
  private static final int MOST_PARTS = 100;
  private static final List<String> BRANCHES = List.of("allOf", "anyOf", "oneOf");

  /** Of a value of which nothing is said. */
  static final Anatomy UNKNOWN = new Anatomy(List.of(), Map.of());

  static Anatomy of(Schema schema) {
    List<Schema> parts = parts(schema);
    Map<String, Schema> members = new LinkedHashMap<>();
    for (Schema part : parts) {
      part.source()
          .path("properties")
          .fieldNames()
          .forEachRemaining(
              name ->
                  within(part, Pointers.join("/properties", name))
                      .ifPresent(member -> members.putIfAbsent(name, member)));
    }
    return new Anatomy(parts, Collections.unmodifiableMap(members));
  }

  static Anatomy of(Optional<Schema> schema) {
    return schema.map(Anatomy::of).orElse(UNKNOWN);
  }

  private static List<Schema> parts(Schema schema) {
    Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Schema> parts = new ArrayList<>(List.of(schema));
    seen.add(schema);
    for (int i = 0; i < parts.size() && parts.size() < MOST_PARTS; i++) {
      for (Schema inner : inside(parts.get(i))) {
        if (seen.add(inner)) {
          parts.add(inner);
        }
      }
    }
    return parts;
  }

  private static List<Schema> inside(Schema part) {
    List<Schema> inside = new ArrayList<>();
    JsonNode reference = part.source().path("$ref");
    if (reference.isTextual()) {
      followed(part, reference.textValue()).ifPresent(inside::add);
    }
    for (String branch : BRANCHES) {
      for (int i = 0; i < part.source().path(branch).size(); i++) {
        within(part, Pointers.join("/" + branch, i)).ifPresent(inside::add);
      }
    }
    return inside;
  }

  private static Optional<Schema> followed(Schema part, String reference) {
    try {
      return Optional.of(part.follow(reference));
    } catch (SchemaFault broken) {
      return Optional.empty();
    }
  }

  private static Optional<Schema> within(Schema part, String pointer) {
    try {
      return Optional.of(part.within(pointer));
    } catch (SchemaFault broken) {
      return Optional.empty();
    }
  }

  /** What the items of its arrays may be; empty where it speaks of none. */
  Optional<Schema> items() {
    for (Schema part : parts) {
      if (part.source().path("items").isObject() && part.source().path("properties").isEmpty()) {
        return within(part, "/items");
      }
    }
    return Optional.empty();
  }

  /** Whether a keyword is true in one of its parts. */
  boolean is(String keyword) {
    return parts.stream().anyMatch(part -> part.source().path(keyword).asBoolean());
  }

  /** The first value that one of its parts has for a keyword. */
  Optional<JsonNode> keyword(String keyword) {
    return parts.stream()
        .filter(part -> part.source().has(keyword))
        .map(part -> part.source().get(keyword))
        .findFirst();
  }

  /** Whether its values are of that JSON type, among others. */
  boolean isOf(String type) {
    for (Schema part : parts) {
      JsonNode types = part.source().path("type");
      if (types.asText().equals(type)) {
        return true;
      }
      for (JsonNode one : types) {
        if (one.asText().equals(type)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The member of that name, however its words are joined. */
  Optional<String> named(String name) {
    if (members.containsKey(name)) {
      return Optional.of(name);
    }
    List<String> words = NameWords.of(name);
    return members.keySet().stream().filter(one -> NameWords.of(one).equals(words)).findFirst();
  }

  /** Whether both are of the same kind of thing: one schema, or much the same members. */
  boolean resembles(Anatomy other) {
    if (members.isEmpty() || other.members.isEmpty()) {
      return false;
    }
    if (core() == other.core()) {
      return true;
    }
    long common = members.keySet().stream().filter(other.members::containsKey).count();
    int fewer = Math.min(members.size(), other.members.size());
    return common > 0 && common * 2 >= fewer;
  }

  /** The schema behind all references. */
  private Schema core() {
    Schema core = parts.get(0);
    for (int i = 0; i < MOST_PARTS; i++) {
      JsonNode reference = core.source().path("$ref");
      Optional<Schema> next =
          reference.isTextual() ? followed(core, reference.textValue()) : Optional.empty();
      if (next.isEmpty()) {
        return core;
      }
      core = next.get();
    }
    return core;
  }

  /** Whether both are one schema behind their references, or written alike. */
  boolean isSameAs(Anatomy other) {
    return !parts.isEmpty()
        && !other.parts.isEmpty()
        && (core() == other.core() || core().source().equals(other.core().source()));
  }
}
