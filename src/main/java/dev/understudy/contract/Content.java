package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Schema;
import java.util.Map;
import java.util.Optional;

/**
 * A body under one media type.
 *
 * @param mediaType the type or range
 * @param schema what it may be
 * @param examples the contract's own examples by name
 */
public record Content(
    MediaType mediaType, Optional<Schema> schema, Map<String, JsonNode> examples) {

  public Content {
    examples = Map.copyOf(examples);
  }
}
