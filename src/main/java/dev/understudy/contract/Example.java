package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * An example of a contract.
 *
 * @param name its name; empty for the one that has none
 * @param value what it shows; a text for what is not JSON
 * @param summary what it is an example of; empty where the contract does not say
 * @param source where its value stands
 */
public record Example(String name, JsonNode value, String summary, Optional<Source> source) {

  /** An example that stands in no file. */
  public Example(String name, JsonNode value) {
    this(name, value, "", Optional.empty());
  }
}
