package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Schema;
import java.util.Map;
import java.util.Optional;

/**
 * A body under one media type.
 *
 * @param name the media type as a field of an answer has it
 * @param mediaType the type or range
 * @param schema what it may be
 * @param examples the contract's own examples by name
 */
public record Content(
    String name, MediaType mediaType, Optional<Schema> schema, Map<String, JsonNode> examples) {

  /** A body under that media type. */
  public Content(MediaType mediaType, Optional<Schema> schema, Map<String, JsonNode> examples) {
    this(mediaType.toString(), mediaType, schema, examples);
  }

  public Content {
    examples = Map.copyOf(examples);
  }
}
