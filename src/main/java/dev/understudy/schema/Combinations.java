package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code allOf}, {@code anyOf}, {@code oneOf}, {@code not}, and {@code if} with its two outcomes.
 */
final class Combinations {

  private Combinations() {}

  private record All(Checks branches) implements Check {
    @Override
    public boolean test(JsonNode value, Evaluation evaluation) {
      return branches.test(value, evaluation);
    }
  }

  private record Not(Site site, Check schema) implements Check {
    @Override
    public boolean test(JsonNode value, Evaluation evaluation) {
      int height = evaluation.marks().height();
      boolean matches = evaluation.quietly(schema, value);
      evaluation.marks().cut(height);
      if (matches && evaluation.collecting()) {
        evaluation.report(
            site,
            "expected something else than " + Words.describe(value) + ", which 'not' excludes");
      }
      return !matches;
    }
  }

  private record Conditional(Check condition, @Nullable Check then, @Nullable Check otherwise)
      implements Check {
    @Override
    public boolean test(JsonNode value, Evaluation evaluation) {
      int height = evaluation.marks().height();
      boolean matches = evaluation.quietly(condition, value);
      if (!matches) {
        evaluation.marks().cut(height);
      }
      Check next = matches ? then : otherwise;
      return next == null || next.test(value, evaluation);
    }
  }

  static void compile(SchemaPart part) {
    List<Check> all = part.children("allOf");
    if (!all.isEmpty()) {
      part.add(new All(new Checks(all)));
    }
    if (!part.list("anyOf").isEmpty()) {
      part.add(new AnyOf(Alternatives.of(part, "anyOf")));
    }
    if (!part.list("oneOf").isEmpty()) {
      part.add(new OneOf(Alternatives.of(part, "oneOf")));
    }
    part.optionalChild("not").ifPresent(not -> part.add(new Not(part.site("not"), not)));
    part.optionalChild("if")
        .ifPresent(
            condition ->
                part.add(
                    new Conditional(
                        condition,
                        part.optionalChild("then").orElse(null),
                        part.optionalChild("else").orElse(null))));
  }
}
