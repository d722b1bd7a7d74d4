package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code dependentRequired}: when one member is there, others must be. */
final class DependentRequired implements Check {

  private final Site site;
  private final String name;
  private final String[] needed;

  private DependentRequired(Site site, String name, List<String> needed) {
    this.site = site;
    this.name = name;
    this.needed = needed.toArray(new String[0]);
  }

  static void compile(SchemaPart part) {
    for (Map.Entry<String, JsonNode> entry : part.object("dependentRequired").properties()) {
      add(part, part.site("dependentRequired"), entry);
    }
    for (Map.Entry<String, JsonNode> entry : part.object("dependencies").properties()) {
      if (entry.getValue().isArray()) {
        add(part, part.site("dependencies"), entry);
      }
    }
  }

  private static void add(SchemaPart part, Site site, Map.Entry<String, JsonNode> entry) {
    List<String> needed = new ArrayList<>();
    entry.getValue().forEach(name -> needed.add(name.asText()));
    part.add(new DependentRequired(site, entry.getKey(), needed));
  }

  @Override
  public boolean test(JsonNode value, Evaluation evaluation) {
    if (!value.isObject() || value.get(name) == null) {
      return true;
    }
    boolean passed = true;
    for (String other : needed) {
      if (value.get(other) == null) {
        if (!evaluation.collecting()) {
          return false;
        }
        evaluation.reportMember(site, other, "is required beside '" + name + "' but missing");
        passed = false;
      }
    }
    return passed;
  }
}
