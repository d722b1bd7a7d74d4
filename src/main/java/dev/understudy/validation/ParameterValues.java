package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Parameter;
import dev.understudy.exchange.Input;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of parameters by place and name; most calls have one or none in a place. */
final class ParameterValues {
  private Map<String, JsonNode> path = Map.of();
  private Map<String, JsonNode> query = Map.of();
  private Map<String, JsonNode> header = Map.of();
  private Map<String, JsonNode> cookie = Map.of();

  /** They and a body. */
  Input input(@Nullable JsonNode body) {
    return new Input(path, query, header, cookie, body);
  }

  void put(Parameter parameter, JsonNode value) {
    switch (parameter.in()) {
      case PATH -> path = with(path, parameter.name(), value);
      case QUERY -> query = with(query, parameter.name(), value);
      case HEADER -> header = with(header, parameter.name(), value);
      case COOKIE -> cookie = with(cookie, parameter.name(), value);
    }
  }

  private static Map<String, JsonNode> with(
      Map<String, JsonNode> known, String name, JsonNode value) {
    if (known.isEmpty()) {
      return Map.of(name, value);
    }
    Map<String, JsonNode> more = new LinkedHashMap<>(known);
    more.put(name, value);
    return more;
  }
}
