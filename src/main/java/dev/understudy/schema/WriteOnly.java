package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code writeOnly}: such a value has no place in a response. */
record WriteOnly(Site site) implements Check {

  static void compile(SchemaPart part) {
    if (part.path("writeOnly").asBoolean()) {
      part.add(new WriteOnly(part.site("writeOnly")));
    }
  }

  @Override
  public boolean test(JsonNode value, Evaluation evaluation) {
    if (evaluation.direction() != Direction.RESPONSE || evaluation.atRoot()) {
      return true;
    }
    if (evaluation.collecting()) {
      evaluation.report(site, "is write-only and may not be sent in a response");
    }
    return false;
  }
}
