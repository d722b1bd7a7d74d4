package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types of JSON, in the order in which they are tried when a schema names none. */
enum Type {
  STRING,
  NUMBER,
  BOOLEAN,
  OBJECT,
  ARRAY,
  NULL;

  private static final List<String> OF_OBJECTS =
      List.of(
          "properties",
          "required",
          "additionalProperties",
          "patternProperties",
          "minProperties",
          "maxProperties",
          "propertyNames",
          "unevaluatedProperties",
          "dependentRequired",
          "dependentSchemas");
  private static final List<String> OF_ARRAYS =
      List.of(
          "items",
          "prefixItems",
          "contains",
          "minItems",
          "maxItems",
          "uniqueItems",
          "unevaluatedItems");
  private static final List<String> OF_NUMBERS =
      List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");
  private static final List<String> OF_STRINGS =
      List.of("pattern", "minLength", "maxLength", "contentEncoding", "contentMediaType");
  private static final Set<String> NUMERIC_FORMATS =
      Set.of("int32", "int64", "float", "double", "int8", "int16", "uint8", "uint16", "uint32");

  /** What all schemas allow; integers are numbers. */
  static Set<Type> allowed(List<Schema> parts) {
    Set<Type> allowed = EnumSet.allOf(Type.class);
    for (Schema part : parts) {
      JsonNode declared = part.source().path("type");
      if (!declared.isMissingNode()) {
        Set<Type> here = EnumSet.noneOf(Type.class);
        for (String name : names(declared)) {
          here.add(named(name));
        }
        allowed.retainAll(here);
      }
      excluded(part.source().path("not"), allowed);
    }
    return allowed;
  }

  private static void excluded(JsonNode not, Set<Type> allowed) {
    if (not.size() == 1 && not.has("type")) {
      List<String> names = names(not.get("type"));
      names.stream()
          .filter(name -> !name.equals("integer"))
          .forEach(it -> allowed.remove(named(it)));
    }
  }

  /** Whether some schema allows whole numbers only. */
  static boolean wholeNumbers(List<Schema> parts) {
    return parts.stream()
        .map(part -> part.source().path("type"))
        .filter(declared -> !declared.isMissingNode())
        .map(Type::names)
        .anyMatch(names -> names.contains("integer") && !names.contains("number"));
  }

  /** Whether some schema names types. */
  static boolean declared(List<Schema> parts) {
    return parts.stream().anyMatch(part -> part.source().has("type"));
  }

  /** The type that the keywords of schemas are about. */
  static Optional<Type> meant(List<Schema> parts) {
    for (Schema part : parts) {
      JsonNode node = part.source();
      if (anyOf(node, OF_OBJECTS)) {
        return Optional.of(OBJECT);
      } else if (anyOf(node, OF_ARRAYS)) {
        return Optional.of(ARRAY);
      } else if (anyOf(node, OF_NUMBERS)
          || NUMERIC_FORMATS.contains(node.path("format").asText())) {
        return Optional.of(NUMBER);
      } else if (anyOf(node, OF_STRINGS) || node.has("format")) {
        return Optional.of(STRING);
      }
    }
    return Optional.empty();
  }

  private static boolean anyOf(JsonNode node, List<String> keywords) {
    return keywords.stream().anyMatch(node::has);
  }

  private static List<String> names(JsonNode declared) {
    List<String> names = new ArrayList<>();
    if (declared.isTextual()) {
      names.add(declared.textValue());
    }
    declared.forEach(name -> names.add(name.asText()));
    return names;
  }

  private static Type named(String name) {
    return switch (name) {
      case "string" -> STRING;
      case "number", "integer" -> NUMBER;
      case "boolean" -> BOOLEAN;
      case "object" -> OBJECT;
      case "array" -> ARRAY;
      default -> NULL;
    };
  }
}
