package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Addresses;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/*
 * Takes references and allOf out of a conjunction: what is left are schemas whose own keywords all
 * hold at once, and the choices that are still to be made. A schema that is reached through a named
 * one (its entry) learns from that which value its discriminator has.
 */
final class Flattening {

  private static final int MOST_PARTS = 2_000;

  /** A conjunction without references and allOf. */
  record Flat(
      Conjunction origin,
      List<Schema> parts,
      List<Choice> open,
      Demands demands,
      @Nullable Obstacle obstacle) {}

  private record Waiting(Schema schema, @Nullable Schema entry) {}

  private final Conjunction origin;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Set<Schema> parts = new LinkedHashSet<>();
  private final List<Choice> open = new ArrayList<>();
  private Demands demands;
  private @Nullable Obstacle obstacle;

  private Flattening(Conjunction origin) {
    this.origin = origin;
    this.demands = origin.demands();
  }

  static Flat of(Conjunction origin) {
    return new Flattening(origin).run();
  }

  private Flat run() {
    for (int i = origin.parts().size() - 1; i >= 0; i--) {
      Schema part = origin.parts().get(i);
      waiting.push(new Waiting(part, part.name().isPresent() ? part : null));
    }
    while (!waiting.isEmpty() && obstacle == null) {
      Waiting next = waiting.pop();
      if (parts.add(next.schema())) {
        visit(next.schema(), next.entry());
      }
      if (parts.size() > MOST_PARTS) {
        obstacle = Obstacle.overBudget(next.schema(), "", "too many schemas hold at once");
      }
    }
    return new Flat(origin, List.copyOf(parts), List.copyOf(open), demands, obstacle);
  }

  private void visit(Schema schema, @Nullable Schema entry) {
    JsonNode node = schema.source();
    if (node.isBoolean() && !node.booleanValue()) {
      obstacle = Obstacle.unsatisfiable(schema, "", "the schema is false");
      return;
    }
    JsonNode all = node.path("allOf");
    for (int i = all.size() - 1; i >= 0; i--) {
      waiting.push(new Waiting(schema.within(Pointers.join("/allOf", i)), entry));
    }
    for (String keyword : List.of("$dynamicRef", "$ref")) {
      if (node.path(keyword).isTextual()) {
        follow(schema, schema.follow(node.get(keyword).textValue()), entry);
      }
    }
    choices(schema, node);
    discriminator(schema, node, entry);
  }

  private void follow(Schema from, Schema target, @Nullable Schema entry) {
    boolean enters = (entry == null || entry == from) && target.name().isPresent();
    waiting.push(new Waiting(target, enters ? target : entry));
  }

  private void choices(Schema schema, JsonNode node) {
    for (String keyword : List.of("oneOf", "anyOf")) {
      if (node.path(keyword).size() > 0) {
        choice(schema, keyword);
      }
    }
    if (node.has("if") && (node.has("then") || node.has("else"))) {
      choice(schema, "if");
    }
    for (Map.Entry<String, JsonNode> dependent : node.path("dependentSchemas").properties()) {
      choice(schema, Pointers.join("dependentSchemas", dependent.getKey()));
    }
  }

  private void choice(Schema schema, String keyword) {
    Choice choice = new Choice(schema, keyword);
    if (!origin.settled().contains(choice)) {
      open.add(choice);
    }
  }

  // OpenAPI 3.1.0 §4.8.25: of schemas that extend a common one by allOf.
  private void discriminator(Schema schema, JsonNode node, @Nullable Schema entry) {
    JsonNode declared = node.path("discriminator");
    if (!declared.path("propertyName").isTextual() || node.has("oneOf") || node.has("anyOf")) {
      return;
    }
    if (entry == schema && !Extensions.of(schema).isEmpty()) {
      choice(schema, Extensions.KEYWORD);
    }
    String name = entry == null ? "" : entry.name().orElse("");
    List<String> mapped = new ArrayList<>();
    for (Map.Entry<String, JsonNode> mapping : declared.path("mapping").properties()) {
      if (entry == schema || isFor(mapping.getValue().asText(), schema, name, entry)) {
        mapped.add(mapping.getKey());
      }
    }
    List<String> values = mapped.isEmpty() && !name.isEmpty() ? List.of(name) : mapped;
    if (!values.isEmpty()) {
      demands = demands.pinning(declared.get("propertyName").textValue(), values, false);
    }
  }

  private static boolean isFor(String to, Schema base, String name, @Nullable Schema entry) {
    return Addresses.name(to).equals(name)
        || (entry != null && Extensions.target(base, to).filter(it -> it == entry).isPresent());
  }
}
