package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Direction;
import dev.understudy.schema.PatternCost;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds patterns that may take more time than a server can give to a request. */
final class CostlyPattern implements SchemaRule {
  private static final String RULE = "costly-pattern";

  private final Map<String, PatternCost> known = new HashMap<>();

  @Override
  public List<Remark> judge(Schema schema, Role role, Direction direction) {
    List<Remark> remarks = new ArrayList<>();
    JsonNode pattern = schema.source().path("pattern");
    if (pattern.isTextual()) {
      judge(pattern.textValue(), schema.location() + "/pattern", remarks);
    }
    schema
        .source()
        .path("patternProperties")
        .fieldNames()
        .forEachRemaining(
            name ->
                judge(
                    name, Pointers.join(schema.location() + "/patternProperties", name), remarks));
    return remarks;
  }

  private void judge(String pattern, String place, List<Remark> remarks) {
    switch (known.computeIfAbsent(pattern, PatternCost::of)) {
      case BOUNDED -> {}
      case BACKTRACKING ->
          remarks.add(
              new Remark(
                  Severity.NOTE,
                  RULE,
                  place,
                  "the pattern looks around, refers back or repeats too often for an engine of linear"
                      + " time; texts are given up, and refused, after so many steps"));
      case EXPLOSIVE ->
          remarks.add(
              new Remark(
                  Severity.WARNING,
                  RULE,
                  place,
                  "the pattern is too costly: an engine that backtracks, such as JavaScript's, may take"
                      + " time without end for a short text; let no repetition hold another one of"
                      + " the same letters"));
    }
  }
}
