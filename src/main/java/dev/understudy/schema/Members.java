package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/*
 * `properties`, `patternProperties`, `additionalProperties` and `propertyNames`. Declared members are
 * looked up by name; only when that leaves some of the object unseen, and somebody has a say about
 * those, are the others gone through one by one. So a valid object of declared members costs no
 * iterator.
 */
final class Members implements Check {

  private record Patterned(TextPattern pattern, Check check) {}

  private final Map<String, Check> declared;
  private final String[] names;
  private final Check[] checks;
  private final Patterned[] patterned;
  private final Others others;
  private final Site patternSite;

  private Members(
      Map<String, Check> declared, List<Patterned> patterned, Others others, Site patternSite) {
    this.declared = declared;
    this.names = declared.keySet().toArray(new String[0]);
    this.checks = declared.values().toArray(new Check[0]);
    this.patterned = patterned.toArray(new Patterned[0]);
    this.others = others;
    this.patternSite = patternSite;
  }

  static void compile(SchemaPart part) {
    part.optionalChild("propertyNames").ifPresent(names -> part.add(new MemberNames(names)));
    Map<String, Check> declared = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : part.object("properties").properties()) {
      String name = entry.getKey();
      declared.put(name, part.child(Pointers.join("/properties", name)));
    }
    List<Patterned> patterned = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : part.object("patternProperties").properties()) {
      patterned.add(patterned(part, entry.getKey()));
    }
    Optional<Check> additional = part.optionalChild("additionalProperties");
    if (!declared.isEmpty() || !patterned.isEmpty() || additional.isPresent()) {
      Others others =
          additional
              .map(check -> Others.of(part, "additionalProperties", check, declared.keySet()))
              .orElse(Others.ANY);
      part.add(new Members(declared, patterned, others, part.site("patternProperties")));
    }
  }

  private static Patterned patterned(SchemaPart part, String expression) {
    TextPattern pattern =
        TextPattern.compile(expression)
            .orElseThrow(
                () ->
                    part.fault("patternProperties", "is not a regular expression: " + expression));
    return new Patterned(pattern, part.child(Pointers.join("/patternProperties", expression)));
  }

  @Override
  public boolean test(JsonNode value, Evaluation evaluation) {
    if (!value.isObject() || value.isEmpty()) {
      return true;
    }
    if (patterned.length > 0 || value.size() * 2 < names.length) {
      return others(value, evaluation, true);
    }
    boolean passed = true;
    int seen = 0;
    for (int i = 0; i < names.length; i++) {
      JsonNode member = value.get(names[i]);
      if (member != null) {
        seen++;
        if (!tested(checks[i], member, names[i], evaluation)) {
          if (!evaluation.collecting()) {
            return false;
          }
          passed = false;
        }
      }
    }
    if (seen < value.size() && !others.areAny()) {
      passed &= others(value, evaluation, false);
    }
    return passed;
  }

  private boolean others(JsonNode value, Evaluation evaluation, boolean declaredToo) {
    boolean passed = true;
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (!one(member.getKey(), member.getValue(), evaluation, declaredToo)) {
        if (!evaluation.collecting()) {
          return false;
        }
        passed = false;
      }
    }
    return passed;
  }

  private boolean one(String name, JsonNode member, Evaluation evaluation, boolean declaredToo) {
    Check check = declared.get(name);
    if (check != null && !declaredToo) {
      return true;
    }
    boolean passed = check == null || tested(check, member, name, evaluation);
    boolean known = check != null;
    for (Patterned patterns : patterned) {
      TextPattern.Outcome outcome = patterns.pattern.find(name);
      if (outcome == TextPattern.Outcome.TOO_COSTLY) {
        evaluation.refuse(patternSite, "pattern too costly: " + patterns.pattern.source());
      }
      if (outcome == TextPattern.Outcome.FOUND) {
        known = true;
        passed &= tested(patterns.check, member, name, evaluation);
      }
    }
    return known ? passed : others.test(name, member, evaluation) && passed;
  }

  private static boolean tested(Check check, JsonNode member, String name, Evaluation evaluation) {
    if (evaluation.tracking()) {
      evaluation.marks().member(name);
    }
    return evaluation.member(check, member, name);
  }
}
