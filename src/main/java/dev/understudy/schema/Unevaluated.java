package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code unevaluatedProperties} and {@code unevaluatedItems}, around all the rest of a schema. */
record Unevaluated(Checks rest, @Nullable Others members, @Nullable Check items) implements Check {

  static void compile(SchemaPart part) {
    Others members =
        part.optionalChild("unevaluatedProperties")
            .map(
                check ->
                    Others.of(
                        part,
                        "unevaluatedProperties",
                        check,
                        List.copyOf(names(part.object("properties")))))
            .orElse(null);
    Check items = part.optionalChild("unevaluatedItems").orElse(null);
    if (members != null || items != null) {
      part.surround(new Unevaluated(new Checks(part.checks()), members, items));
    }
  }

  private static List<String> names(JsonNode properties) {
    return properties.properties().stream().map(Map.Entry::getKey).toList();
  }

  @Override
  public boolean test(JsonNode value, Evaluation evaluation) {
    boolean outside = evaluation.tracking();
    int from = evaluation.marks().height();
    evaluation.track(true);
    boolean passed = rest.test(value, evaluation);
    if (passed || evaluation.collecting()) {
      passed &= members == null || !value.isObject() || others(members, value, from, evaluation);
      passed &= items == null || !value.isArray() || others(items, value, from, evaluation);
    }
    evaluation.track(outside);
    if (!outside) {
      evaluation.marks().cut(from);
    }
    return passed;
  }

  private static boolean others(Others others, JsonNode value, int from, Evaluation evaluation) {
    Marks marks = evaluation.marks();
    int to = marks.height();
    Set<String> many = marks.areMany(from) ? marks.members(from) : null;
    boolean passed = true;
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String name = member.getKey();
      boolean looked = many == null ? marks.hasMember(name, from, to) : many.contains(name);
      if (!looked && !others.test(name, member.getValue(), evaluation)) {
        if (!evaluation.collecting()) {
          return false;
        }
        passed = false;
      }
    }
    return passed;
  }

  private static boolean others(Check check, JsonNode value, int from, Evaluation evaluation) {
    BitSet single = evaluation.marks().singleItems(from);
    boolean passed = true;
    for (int i = evaluation.marks().leadingItems(from); i < value.size(); i++) {
      if (!single.get(i) && !evaluation.item(check, value.get(i), i)) {
        if (!evaluation.collecting()) {
          return false;
        }
        passed = false;
      }
    }
    evaluation.marks().itemsBelow(value.size());
    return passed;
  }
}
