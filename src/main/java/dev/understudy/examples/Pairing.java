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
      if (!example.name().isEmpty() && example.value().equals(value)) {
        names.add(example.name());
      }
    }
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
