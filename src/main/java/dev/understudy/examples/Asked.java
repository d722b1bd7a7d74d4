package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Operation;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Preferences;
import java.util.HashMap;
import java.util.Map;

/**
 * What an answer is made for.
 *
 * @param call the call
 * @param wishes what its caller prefers
 * @param options how answers are chosen and made, the wishes among it
 */
record Asked(Call call, Preferences wishes, ExampleOptions options) {
  /** Whose answer it is. */
  Operation operation() {
    return call.found().orElseThrow().operation();
  }

  /**
   * What the path says of the answer: each parameter by its own name, and {@code /things/{id}} also
   * as the {@code thing_id}; a path that ends in a parameter names what is answered by it.
   */
  Known known() {
    Map<String, JsonNode> values = call.input().path();
    if (values.isEmpty()) {
      return new Known(Map.of(), null, options.seed());
    }
    Map<String, JsonNode> byName = new HashMap<>(values);
    String[] segments = operation().template().split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      JsonNode value = values.get(parameter(segments[i]));
      if (value != null) {
        byName.putIfAbsent(NameWords.singular(segments[i - 1]) + "_id", value);
      }
    }
    return new Known(byName, values.get(parameter(segments[segments.length - 1])), options.seed());
  }

  private static String parameter(String segment) {
    boolean templated = segment.startsWith("{") && segment.endsWith("}");
    return templated ? segment.substring(1, segment.length() - 1) : "";
  }

  /** What everything random in the answer is made from: equal calls have equal ones. */
  long seed() {
    long seed = Draw.mix(options.seed(), hash(call.operationId().orElse("")));
    for (Map.Entry<String, JsonNode> value : call.input().path().entrySet()) {
      // By addition, so that the order of a map does not matter.
      seed += Draw.mix(hash(value.getKey()), hash(value.getValue().asText()));
    }
    return seed;
  }

  private static long hash(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash;
  }
}
