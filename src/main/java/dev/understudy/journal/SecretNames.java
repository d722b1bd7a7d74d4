package dev.understudy.journal;

import dev.understudy.contract.Match;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.SecurityScheme;
import dev.understudy.exchange.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which parameters and header fields of a call are secret: those whose name says so, those that the
 * contract's security schemes name, and those whose schema has the format {@code password}.
 */
final class SecretNames {
  private final Map<String, Secret> declared = new HashMap<>();

  private SecretNames() {}

  static SecretNames of(Call call) {
    SecretNames names = new SecretNames();
    call.found().ifPresent(names::read);
    return names;
  }

  // A client may show its key to operations, too, that do not ask for one.
  private void read(Match.Found found) {
    for (Operation operation : found.contract().operations()) {
      operation.security().stream().flatMap(List::stream).forEach(one -> read(one.scheme()));
    }
    read(found.operation());
  }

  private void read(Operation operation) {
    operation.security().stream().flatMap(List::stream).forEach(one -> read(one.scheme()));
    for (Parameter parameter : operation.parameters()) {
      if (SecretTree.isSecret(Facets.of(parameter.schema()))) {
        declared.put(key(parameter.in(), parameter.name()), Secret.PASSWORD);
      }
    }
  }

  private void read(SecurityScheme scheme) {
    switch (scheme.type()) {
      case API_KEY_HEADER -> add(Parameter.In.HEADER, scheme);
      case API_KEY_QUERY -> add(Parameter.In.QUERY, scheme);
      case API_KEY_COOKIE -> add(Parameter.In.COOKIE, scheme);
      default -> {
        // The others travel in Authorization, or not in the request at all.
      }
    }
  }

  private void add(Parameter.In in, SecurityScheme scheme) {
    declared.put(key(in, scheme.parameter()), Secret.API_KEY);
  }

  /** What the value of that name is, where it is a secret. */
  Optional<Secret> find(Parameter.In in, String name) {
    Secret known = declared.get(key(in, name));
    return known == null ? Secret.named(name) : Optional.of(known);
  }

  private static String key(Parameter.In in, String name) {
    return in + ":" + (in == Parameter.In.HEADER ? name.toLowerCase(Locale.ROOT) : name);
  }
}
