package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** Something a value must satisfy: one keyword, or a whole schema. */
@FunctionalInterface
interface Check {

  /** Says whether the value passes; when the evaluation collects, also tells it why not. */
  boolean test(JsonNode value, Evaluation evaluation);
}
