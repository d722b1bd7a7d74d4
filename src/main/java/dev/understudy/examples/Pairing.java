package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Content;
import dev.understudy.contract.Example;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.RequestBody;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Input;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of the contract's examples a request is: the answer may have one of the same name. */
final class Pairing {
  private Pairing() {}

  /** The names of the examples that the body or a parameter of the call equals. */
  static List<String> names(Call call) {
    Operation operation = call.found().orElseThrow().operation();
    List<String> names = new ArrayList<>();
    operation.requestBody().map(RequestBody::content).orElse(List.of()).stream()
        .map(Content::examples)
        .forEach(examples -> add(examples, call.input().body(), names));
    for (Parameter parameter : operation.parameters()) {
      add(parameter.examples(), value(parameter, call.input()), names);
    }
    return names;
  }

  private static void add(List<Example> examples, @Nullable JsonNode value, List<String> names) {
    for (Example example : examples) {
      if (!example.name().isEmpty() && isSame(example.value(), value)) {
        names.add(example.name());
      }
    }
  }

  // JSON knows one kind of number: 1.0 is 1.
  private static boolean isSame(JsonNode example, @Nullable JsonNode value) {
    return value != null && example.equals(Pairing::compared, value);
  }

  private static int compared(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue());
    }
    return one.equals(other) ? 0 : 1;
  }

  private static @Nullable JsonNode value(Parameter parameter, Input input) {
    return switch (parameter.in()) {
      case PATH -> input.path().get(parameter.name());
      case QUERY -> input.query().get(parameter.name());
      case HEADER -> input.header().get(parameter.name());
      case COOKIE -> input.cookie().get(parameter.name());
    };
  }
}
