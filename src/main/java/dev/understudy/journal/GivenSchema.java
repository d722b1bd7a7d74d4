package dev.understudy.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.schema.Dialect;
import dev.understudy.schema.Schema;
import dev.understudy.schema.SchemaCompiler;
import dev.understudy.schema.SchemaFault;
import java.net.URI;
import java.util.Optional;

/** Compiles schemas that come with a verification, and refer to nothing but themselves. */
final class GivenSchema {
  private static final URI HERE = URI.create("understudy:given");
  private static final int LONGEST_PATTERN = 1_000;

  private GivenSchema() {}

  /**
   * The schema.
   *
   * @throws IllegalArgumentException if it is broken
   */
  static Schema of(JsonNode source) {
    try {
      return new SchemaCompiler(
              Dialect.DRAFT_2020_12,
              true,
              uri -> uri.equals(HERE) ? Optional.of(source) : Optional.empty())
          .compile(HERE, "");
    } catch (SchemaFault fault) {
      String where = fault.pointer().isEmpty() ? "" : fault.pointer() + ": ";
      throw new IllegalArgumentException(where + fault.getMessage(), fault);
    }
  }

  // As a schema's, since those bound what an expression may cost.
  static Schema pattern(String pattern) {
    if (pattern.length() > LONGEST_PATTERN) {
      throw new IllegalArgumentException(
          "the pattern has " + pattern.length() + " characters, and may have " + LONGEST_PATTERN);
    }
    return of(JsonNodeFactory.instance.objectNode().put("pattern", pattern));
  }
}
