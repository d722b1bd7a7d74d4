package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Match;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.SecurityScheme;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Preferences;
import dev.understudy.schema.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the parameters of an operation and finds everything in them that breaks the contract. */
final class ParameterGate {
  private final List<ParameterReader> readers;
  private final Set<String> credentials;

  ParameterGate(Operation operation) {
    List<ParameterReader> all = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      Set<String> others =
          operation.parameters().stream()
              .filter(other -> other != parameter && other.in() == parameter.in())
              .map(Parameter::name)
              .collect(Collectors.toUnmodifiableSet());
      all.add(ParameterReader.of(operation, parameter, others));
    }
    readers = List.copyOf(all);
    credentials =
        operation.security().stream()
            .flatMap(List::stream)
            .map(SecurityScheme.Requirement::scheme)
            .filter(scheme -> scheme.type() == SecurityScheme.Type.API_KEY_QUERY)
            .map(SecurityScheme::parameter)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The values of a call; what is wrong with them is among the findings. */
  ParameterValues read(Call call, Match.Found found, boolean strict, Judgement judgement)
      throws Refused {
    if (readers.isEmpty() && !strict) {
      return new ParameterValues();
    }
    CallTexts texts = new CallTexts(call, found);
    ParameterValues values = new ParameterValues();
    for (int i = 0; i < readers.size(); i++) {
      JsonNode value = readers.get(i).read(texts, judgement);
      if (value != null) {
        values.put(readers.get(i).parameter(), value);
      }
    }
    if (strict) {
      unknown(texts.query(), judgement.findings());
    }
    return values;
  }

  private void unknown(Pairs query, List<Finding> findings) {
    Set<String> unknown = new TreeSet<>();
    for (Pairs.Pair pair : query.all()) {
      if (!pair.isTaken()
          && !credentials.contains(pair.name())
          && !Preferences.isWish(pair.name())) {
        unknown.add(pair.name());
      }
    }
    for (String name : unknown) {
      findings.add(
          new Finding(
              Finding.In.QUERY,
              Pointers.join("", name),
              "additionalProperties",
              "is not a query parameter of this operation; it takes " + known()));
    }
  }

  private String known() {
    String names =
        readers.stream()
            .map(ParameterReader::parameter)
            .filter(parameter -> parameter.in() == Parameter.In.QUERY)
            .map(Parameter::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "none" : names;
  }
}
