package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The JSON types that schemas speak of. */
final class ShapeKinds {
  private ShapeKinds() {}

  /** Those that are named, by their type or by values; else those that the keywords are for. */
  static Set<Shape.Kind> of(List<ShapeSources.Source> schemas) {
    Set<Shape.Kind> kinds = EnumSet.noneOf(Shape.Kind.class);
    for (ShapeSources.Source schema : schemas) {
      named(schema.node(), kinds);
    }
    if (kinds.isEmpty()) {
      for (ShapeSources.Source schema : schemas) {
        implied(schema.node(), kinds);
      }
    }
    return kinds;
  }

  private static void named(JsonNode schema, Set<Shape.Kind> kinds) {
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      add(type, kinds);
    } else if (type.isArray()) {
      type.forEach(one -> add(one, kinds));
    } else {
      schema.path("enum").forEach(value -> kinds.add(of(value)));
      if (schema.has("const")) {
        kinds.add(of(schema.get("const")));
      }
    }
  }

  private static void add(JsonNode type, Set<Shape.Kind> kinds) {
    for (Shape.Kind kind : Shape.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(type.asText())) {
        kinds.add(kind);
      }
    }
  }

  private static Shape.Kind of(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> Shape.Kind.ARRAY;
      case OBJECT, POJO -> Shape.Kind.OBJECT;
      case BOOLEAN -> Shape.Kind.BOOLEAN;
      case NUMBER -> value.isIntegralNumber() ? Shape.Kind.INTEGER : Shape.Kind.NUMBER;
      case NULL, MISSING -> Shape.Kind.NULL;
      case STRING, BINARY -> Shape.Kind.STRING;
    };
  }

  private static void implied(JsonNode schema, Set<Shape.Kind> kinds) {
    if (schema.has("properties") || schema.path("additionalProperties").isObject()) {
      kinds.add(Shape.Kind.OBJECT);
    }
    if (schema.has("items") || schema.has("prefixItems")) {
      kinds.add(Shape.Kind.ARRAY);
    }
  }
}
