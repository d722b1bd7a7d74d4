package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.examples.Demands.Pin;
import dev.understudy.examples.Flattening.Flat;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.RegexSampler;
import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The plans of an object's members by their names: what all schemas together say of each. */
final class MemberPlans {

  private final Plans plans;
  private final Flat flat;
  private final List<Schema> names = new ArrayList<>();
  private final List<Schema> rest = new ArrayList<>();
  private final Set<String> declared = new LinkedHashSet<>();

  MemberPlans(Plans plans, Flat flat) {
    this.plans = plans;
    this.flat = flat;
    for (Schema part : flat.parts()) {
      JsonNode node = part.source();
      if (node.has("propertyNames")) {
        names.add(part.within("/propertyNames"));
      }
      if (node.has("unevaluatedProperties")) {
        rest.add(part.within("/unevaluatedProperties"));
      }
      node.path("properties").fieldNames().forEachRemaining(declared::add);
    }
  }

  Set<String> declared() {
    return declared;
  }

  /** The schemas that the names of members keep to. */
  List<Schema> names() {
    return names;
  }

  boolean isAllowed(String name) {
    return !flat.demands().forbidden().contains(name)
        && (names.isEmpty() || plans.accept(names, TextNode.valueOf(name)));
  }

  Plan of(String name) {
    List<Schema> schemas = schemas(name);
    Pin pin = flat.demands().pins().get(name);
    if (pin != null) {
      List<JsonNode> values = new ArrayList<>();
      pin.values().forEach(value -> values.add(TextNode.valueOf(value)));
      Plan pinned = plans.among(values, schemas, flat.parts().get(0));
      if (pin.firm() || pinned.isPossible()) {
        return pinned;
      }
    }
    return plans.of(schemas);
  }

  private List<Schema> schemas(String name) {
    List<Schema> schemas = new ArrayList<>();
    boolean evaluated = false;
    for (Schema part : flat.parts()) {
      int before = schemas.size();
      add(part, name, schemas);
      evaluated |= schemas.size() > before;
    }
    if (!evaluated) {
      schemas.addAll(rest);
    }
    return schemas;
  }

  private void add(Schema part, String name, List<Schema> schemas) {
    JsonNode node = part.source();
    int before = schemas.size();
    if (node.path("properties").has(name)) {
      schemas.add(part.within(Pointers.join("/properties", name)));
    }
    for (Map.Entry<String, JsonNode> entry : node.path("patternProperties").properties()) {
      if (plans.pattern(entry.getKey()).filter(pattern -> pattern.matches(name)).isPresent()) {
        schemas.add(part.within(Pointers.join("/patternProperties", entry.getKey())));
      }
    }
    if (schemas.size() == before && node.has("additionalProperties")) {
      schemas.add(part.within("/additionalProperties"));
    }
  }

  /** Expressions that names of members without a declaration can be written by. */
  List<RegexSampler> patterns() {
    List<RegexSampler> patterns = new ArrayList<>();
    for (Schema part : flat.parts()) {
      part.source()
          .path("patternProperties")
          .fieldNames()
          .forEachRemaining(name -> plans.pattern(name).ifPresent(patterns::add));
    }
    return patterns;
  }

  /** Whether something is said of members that are not declared, so that some should be made. */
  boolean isMap() {
    return flat.parts().stream()
        .map(Schema::source)
        .flatMap(
            node ->
                List.of(
                    node.path("additionalProperties"),
                    node.path("unevaluatedProperties"),
                    node.path("patternProperties"))
                    .stream())
        .anyMatch(node -> node.isObject() && !node.isEmpty());
  }

  /** Whether a member stays out of values that travel where they do. */
  boolean isLeftOut(String name) {
    Direction direction = plans.options().direction();
    if (direction == Direction.NEITHER) {
      return false;
    }
    String trait = direction == Direction.REQUEST ? "readOnly" : "writeOnly";
    return Flattening.of(Conjunction.of(schemas(name))).parts().stream()
        .anyMatch(part -> part.source().path(trait).asBoolean());
  }

  Optional<Schema> requiring(String name) {
    return flat.parts().stream()
        .filter(part -> has(part.source().path("required"), name))
        .findFirst();
  }

  private static boolean has(JsonNode list, String name) {
    for (JsonNode item : list) {
      if (item.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
