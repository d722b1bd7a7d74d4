package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** A keyword that judges a value by itself alone, without other schemas. */
interface Assertion {

  boolean holds(JsonNode value);

  /** One sentence for a person; asked for only when {@link #holds} said no. */
  String complaint(JsonNode value);
}
