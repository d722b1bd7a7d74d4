package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.examples.Flattening.Flat;
import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Finds the form of a plan: a fork while a choice is open, some values, or a leaf by types. */
final class Forms {

  private static final int MOST_SETTLED = 32;

  private Forms() {}

  static Form of(Plans plans, Plan plan) {
    Flat flat = Flattening.of(plan.conjunction());
    if (flat.obstacle() != null) {
      return new Form.Nothing(flat.obstacle());
    }
    if (flat.open().isEmpty()) {
      return settled(plans, plan, flat);
    }
    if (plan.conjunction().settled().size() >= MOST_SETTLED || !plan.origin().mayBranch()) {
      Choice choice = flat.open().get(0);
      return new Form.Nothing(
          Obstacle.overBudget(choice.schema(), choice.keyword(), "too many choices hold at once"));
    }
    return Fork.of(plans, plan, flat.open().get(0));
  }

  private static Form settled(Plans plans, Plan plan, Flat flat) {
    for (Schema part : flat.parts()) {
      JsonNode node = part.source();
      if (node.has("const")) {
        return among(plans, List.of(node.get("const")), plan.conjunction().parts(), part);
      }
    }
    for (Schema part : flat.parts()) {
      List<JsonNode> values = new ArrayList<>();
      part.source().path("enum").forEach(values::add);
      if (part.source().has("enum")) {
        return among(plans, values, plan.conjunction().parts(), part);
      }
    }
    return Leaf.of(plans, plan, flat);
  }

  static Form among(Plans plans, List<JsonNode> values, List<Schema> parts, Schema asking) {
    List<JsonNode> allowed = new ArrayList<>(values);
    allowed.removeIf(value -> !plans.accept(parts, value));
    if (allowed.isEmpty()) {
      return new Form.Nothing(
          Obstacle.unsatisfiable(asking, "", "none of the values that it names is allowed"));
    }
    return new Values(allowed);
  }
}
