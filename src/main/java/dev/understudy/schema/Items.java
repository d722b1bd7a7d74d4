package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code prefixItems} and {@code items}. */
record Items(Checks prefix, @Nullable Check rest) implements Check {

  static void compile(SchemaPart part) {
    List<Check> prefix = part.children("prefixItems");
    Check rest = part.optionalChild("items").orElse(null);
    if (!prefix.isEmpty() || rest != null) {
      part.add(new Items(new Checks(prefix), rest));
    }
  }

  @Override
  public boolean test(JsonNode value, Evaluation evaluation) {
    if (!value.isArray()) {
      return true;
    }
    int size = rest == null ? Math.min(prefix.size(), value.size()) : value.size();
    if (evaluation.tracking()) {
      evaluation.marks().itemsBelow(size);
    }
    boolean passed = true;
    for (int i = 0; i < size; i++) {
      Check check = i < prefix.size() ? prefix.get(i) : rest;
      if (check != null && !evaluation.item(check, value.get(i), i)) {
        if (!evaluation.collecting()) {
          return false;
        }
        passed = false;
      }
    }
    return passed;
  }
}
