package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/*
 * OpenAPI's `discriminator` beside a oneOf or anyOf: a member's text names the branch. Then only that
 * branch is tested, and only its violations are told. A value without that text is judged by the
 * oneOf or anyOf alone. A branch goes by the last part of its $ref, and by every name mapped to it.
 */
record Discriminator(Site site, String property, Map<String, Check> chosen) {

  static Optional<Discriminator> of(SchemaPart part, String keyword, List<Check> branches) {
    JsonNode declared = part.object("discriminator");
    JsonNode property = declared.path("propertyName");
    if (!property.isTextual()) {
      return Optional.empty();
    }
    Map<String, Check> byTarget = new HashMap<>();
    Map<String, Check> chosen = new HashMap<>();
    JsonNode list = part.list(keyword);
    for (int i = 0; i < branches.size(); i++) {
      String reference = list.get(i).path("$ref").asText("");
      if (!reference.isEmpty()) {
        byTarget.put(target(part, reference), branches.get(i));
        chosen.put(Addresses.name(reference), branches.get(i));
      }
    }
    for (Map.Entry<String, JsonNode> mapping : declared.path("mapping").properties()) {
      Optional.ofNullable(mapped(part, mapping.getValue().asText(), byTarget, chosen))
          .ifPresent(branch -> chosen.put(mapping.getKey(), branch));
    }
    return chosen.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Discriminator(
                part.site("discriminator"), property.textValue(), Map.copyOf(chosen)));
  }

  // What may be a name or an address is a name (OpenAPI 3.1.1 §4.8.25.4).
  private static @Nullable Check mapped(
      SchemaPart part, String to, Map<String, Check> byTarget, Map<String, Check> byName) {
    Check branch = byName.get(to);
    return branch == null ? byTarget.get(target(part, to)) : branch;
  }

  private static String target(SchemaPart part, String reference) {
    return part.compilation()
        .library()
        .resolve(part.place().resource(), reference)
        .map(place -> place.document().uri() + "#" + place.pointer())
        .orElse("");
  }

  boolean decides(JsonNode value) {
    return value.path(property).isTextual();
  }

  boolean test(JsonNode value, Evaluation evaluation) {
    String name = value.path(property).textValue();
    Check branch = chosen.get(name);
    if (branch != null) {
      return branch.test(value, evaluation);
    }
    if (evaluation.collecting()) {
      String known = Words.list(List.copyOf(new TreeSet<>(chosen.keySet())));
      evaluation.reportMember(
          site, property, "expected one of " + known + " but got " + Words.quote(name));
    }
    return false;
  }
}
