package dev.understudy.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters and the body of a call as values, read and found to keep to the contract.
 *
 * @param path path parameters by name
 * @param query query parameters by name
 * @param header header parameters by name, as the contract spells them
 * @param cookie cookie parameters by name
 * @param body the body as a tree, where there is one and its media type is JSON
 */
public record Input(
    Map<String, JsonNode> path,
    Map<String, JsonNode> query,
    Map<String, JsonNode> header,
    Map<String, JsonNode> cookie,
    @Nullable JsonNode body) {

  /** Nothing read. */
  public static final Input NONE = new Input(Map.of(), Map.of(), Map.of(), Map.of(), null);

  public Input {
    path = Map.copyOf(path);
    query = Map.copyOf(query);
    header = Map.copyOf(header);
    cookie = Map.copyOf(cookie);
  }
}
