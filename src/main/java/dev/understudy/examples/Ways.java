package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.examples.Demands.Pin;
import dev.understudy.schema.Addresses;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ways in which a choice can be settled: the usual ones, those that only lead to null, and
 * those that ignore a discriminator or an optional member.
 */
record Ways(List<Way> usual, List<Way> nulls, List<Way> last) {

  /**
   * One of them.
   *
   * @param branch the number of its alternative, or -1 when it is none of several
   */
  record Way(Plan plan, int branch) {}

  private static final String DEPENDENT = "dependentSchemas/";

  static Ways of(Plans plans, Plan plan, Choice choice) {
    if (choice.keyword().equals("if")) {
      return conditional(plans, plan, choice);
    }
    if (choice.keyword().equals(Extensions.KEYWORD)) {
      return extensions(plans, plan, choice);
    }
    return choice.keyword().startsWith(DEPENDENT)
        ? dependent(plans, plan, choice)
        : alternatives(plans, plan, choice);
  }

  private static Ways conditional(Plans plans, Plan plan, Choice choice) {
    Schema schema = choice.schema();
    JsonNode node = schema.source();
    List<Schema> met = new ArrayList<>(List.of(schema.within("/if")));
    if (node.has("then")) {
      met.add(schema.within("/then"));
    }
    List<Schema> unmet = node.has("else") ? List.of(schema.within("/else")) : List.of();
    Conjunction before = plan.conjunction();
    Plan one = plans.settled(plan, before.settling(choice, met, before.demands()));
    Plan other = plans.settled(plan, before.settling(choice, unmet, before.demands()));
    return new Ways(List.of(new Way(one, -1), new Way(other, -1)), List.of(), List.of());
  }

  private static Ways dependent(Plans plans, Plan plan, Choice choice) {
    String name = Pointers.tokens("/" + choice.keyword()).get(1);
    List<Schema> more = List.of(choice.schema().within("/" + choice.keyword()));
    Conjunction before = plan.conjunction();
    Demands demands = before.demands();
    Plan with = plans.settled(plan, before.settling(choice, more, demands.requiring(name)));
    Plan without =
        plans.settled(plan, before.settling(choice, List.of(), demands.forbidding(name)));
    return new Ways(List.of(new Way(with, -1)), List.of(), List.of(new Way(without, -1)));
  }

  private static Ways extensions(Plans plans, Plan plan, Choice choice) {
    Conjunction before = plan.conjunction();
    String member = choice.schema().source().path("discriminator").path("propertyName").asText();
    List<Way> usual = new ArrayList<>();
    for (Map.Entry<Schema, List<String>> extension : Extensions.of(choice.schema()).entrySet()) {
      List<Schema> more = List.of(extension.getKey());
      Demands pinned = before.demands().pinning(member, extension.getValue(), true);
      usual.add(new Way(plans.settled(plan, before.settling(choice, more, pinned)), -1));
    }
    Plan plain = plans.settled(plan, before.settling(choice, List.of(), before.demands()));
    return new Ways(List.copyOf(usual), List.of(), List.of(new Way(plain, -1)));
  }

  private static Ways alternatives(Plans plans, Plan plan, Choice choice) {
    List<Way> usual = new ArrayList<>();
    List<Way> nulls = new ArrayList<>();
    List<Way> last = new ArrayList<>();
    Conjunction before = plan.conjunction();
    Schema schema = choice.schema();
    JsonNode list = schema.source().path(choice.keyword());
    for (int i = 0; i < list.size(); i++) {
      List<Schema> branch = List.of(schema.within("/" + choice.keyword() + "/" + i));
      Way free = new Way(plans.settled(plan, before.settling(choice, branch, before.demands())), i);
      Demands pinned = pinned(before.demands(), schema.source(), list.get(i));
      if (isNull(list.get(i))) {
        nulls.add(free);
      } else if (pinned.equals(before.demands())) {
        usual.add(free);
      } else {
        usual.add(new Way(plans.settled(plan, before.settling(choice, branch, pinned)), i));
        last.add(free);
      }
    }
    return usual.isEmpty()
        ? new Ways(nulls, List.of(), last)
        : new Ways(List.copyOf(usual), List.copyOf(nulls), List.copyOf(last));
  }

  // OpenAPI 3.1.0 §4.8.25: the name of the alternative, unless the mapping gives it others.
  private static Demands pinned(Demands demands, JsonNode schema, JsonNode branch) {
    JsonNode declared = schema.path("discriminator");
    String reference = branch.path("$ref").asText("");
    if (!declared.path("propertyName").isTextual() || reference.isEmpty()) {
      return demands;
    }
    String name = Addresses.name(reference);
    Set<String> values = new LinkedHashSet<>();
    for (Map.Entry<String, JsonNode> mapping : declared.path("mapping").properties()) {
      if (Addresses.name(mapping.getValue().asText()).equals(name)) {
        values.add(mapping.getKey());
      }
    }
    if (values.isEmpty()) {
      values.add(name);
    }
    String member = declared.get("propertyName").textValue();
    Pin before = demands.pins().get(member);
    boolean settled = before != null && before.firm();
    return settled ? demands : demands.pinning(member, List.copyOf(values), true);
  }

  private static boolean isNull(JsonNode branch) {
    JsonNode only = branch.path("enum");
    return branch.path("type").asText().equals("null")
        || branch.path("const").isNull()
        || (only.size() == 1 && only.get(0).isNull());
  }
}
