package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** {@code $ref} and {@code $dynamicRef}. */
final class References {

  private References() {}

  /** A reference whose target the way to it decides. */
  private record Dynamic(String anchor, Check fallback) implements Check {
    @Override
    public boolean test(JsonNode value, Evaluation evaluation) {
      return evaluation.outermost(anchor, fallback).test(value, evaluation);
    }
  }

  static void compile(SchemaPart part) {
    part.text("$ref")
        .ifPresent(
            reference -> {
              Place target = part.resolve("$ref", reference);
              refuseCircle(part, target);
              part.add(part.reference(target));
            });
    part.text("$dynamicRef").ifPresent(reference -> part.add(dynamic(part, reference)));
  }

  private static Check dynamic(SchemaPart part, String reference) {
    Place target = part.resolve("$dynamicRef", reference);
    Check fallback = part.reference(target);
    String anchor = reference.substring(reference.indexOf('#') + 1);
    if (anchor.isEmpty() || !anchor.equals(target.node().path("$dynamicAnchor").asText())) {
      return fallback;
    }
    part.compilation().dynamicName(anchor);
    return new Dynamic(anchor, fallback);
  }

  // References that lead from one to the next and back to the first describe no value at all.
  private static void refuseCircle(SchemaPart part, Place first) {
    Set<Place> passed = new HashSet<>();
    Place place = first;
    while (place.node().path("$ref").isTextual()) {
      if ((place.pointer().equals(part.place().pointer())
              && place.document() == part.place().document())
          || !passed.add(new Place(place.resource(), place.pointer(), place.node().path("$ref")))) {
        throw part.fault("$ref", "refers to itself, directly or in a circle");
      }
      String next = place.node().get("$ref").textValue();
      Place from = place;
      place = part.compilation().library().follow(from, "$ref", next);
    }
  }
}
