package dev.understudy.resources;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Fault;
import dev.understudy.contract.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the operations of a contract do, as far as their methods and paths tell. */
final class Claims {
  private final Map<String, List<Operation>> byPath = new LinkedHashMap<>();
  // The path of each collection's things, by the collection's path.
  private final Map<String, String> items = new LinkedHashMap<>();
  private final Set<String> collections = new LinkedHashSet<>();
  private final Consumer<Fault> faults;

  private Claims(Contract contract, Consumer<Fault> faults) {
    this.faults = faults;
    for (Operation operation : contract.operations()) {
      byPath
          .computeIfAbsent(Paths.plain(operation.template()), path -> new ArrayList<>())
          .add(operation);
    }
    byPath.keySet().stream().filter(Paths::endsInParameter).forEach(this::item);
    byPath.keySet().stream()
        .filter(path -> hasList(path) && has(path, "POST"))
        .forEach(path -> collections.add(shape(path)));
  }

  /** All of them, by the shape of their collections' paths. */
  static Map<String, List<Claim>> of(Contract contract, Consumer<Fault> faults) {
    Claims claims = new Claims(contract, faults);
    Map<String, List<Claim>> byShape = new LinkedHashMap<>();
    for (Operation operation : contract.operations()) {
      Claim claim = claims.of(operation);
      if (claim != null) {
        byShape.computeIfAbsent(shape(claim.collection()), shape -> new ArrayList<>()).add(claim);
      }
    }
    return byShape;
  }

  /** How a path looks apart from the names of its parameters. */
  static String shape(String path) {
    return path.replaceAll("\\{[^{}]*}", "{}");
  }

  // Where two paths differ in the name of their parameter only, it is the one that can be read.
  private void item(String path) {
    String collection = shape(Paths.parent(path));
    String before = items.get(collection);
    if (before == null || (!has(before, "GET") && has(path, "GET"))) {
      items.put(collection, path);
    }
    collections.add(collection);
  }

  private @Nullable Claim of(Operation operation) {
    String path = Paths.plain(operation.template());
    Optional<Correction> correction = Correction.of(operation, faults);
    if (correction.isEmpty()) {
      return usual(operation, path);
    }
    return correction.get().isNone() ? null : corrected(operation, path, correction.get());
  }

  private @Nullable Claim usual(Operation operation, String path) {
    String method = operation.method();
    if (Paths.endsInParameter(path)) {
      return path.equals(items.get(shape(Paths.parent(path)))) ? item(operation, path) : null;
    }
    if (collections.contains(shape(path))) {
      return claim(operation, path, false, atCollection(method), "");
    }
    if (method.equals("GET") && collections.contains(shape(Paths.parent(path))) && hasList(path)) {
      return claim(operation, Paths.parent(path), false, Action.LIST, "");
    }
    boolean single = has(path, "GET") && (has(path, "PUT") || has(path, "PATCH"));
    return single ? claim(operation, path, true, atThing(method), "") : null;
  }

  private @Nullable Claim item(Operation operation, String path) {
    Action action = atThing(operation.method());
    return claim(operation, Paths.parent(path), false, action, Paths.lastParameter(path));
  }

  private static @Nullable Claim claim(
      Operation operation,
      String collection,
      boolean single,
      @Nullable Action action,
      String idParameter) {
    return action == null
        ? null
        : new Claim(operation, collection, single, action, idParameter, null);
  }

  private @Nullable Claim corrected(Operation operation, String path, Correction correction) {
    Claim usual = usual(operation, path);
    String own = usual == null ? path : usual.collection();
    String collection = correction.collection() == null ? own : correction.collection();
    Action action = correction.action();
    if (action == null) {
      action = usual == null ? atThing(operation.method()) : usual.action();
    }
    if (action == null) {
      return null;
    }
    boolean moved = correction.collection() != null;
    boolean single = !moved && usual != null && usual.isSingle();
    String id = single ? "" : idParameter(path, collection, action);
    return new Claim(operation, collection, single, action, id, correction);
  }

  private static String idParameter(String path, String collection, Action action) {
    if (action == Action.LIST || action == Action.CREATE || action == Action.CLEAR) {
      return "";
    }
    List<String> names = new ArrayList<>(Paths.parameters(path));
    names.removeAll(Paths.parameters(collection));
    return names.isEmpty() ? "" : names.get(names.size() - 1);
  }

  private static @Nullable Action atCollection(String method) {
    return switch (method) {
      case "GET", "HEAD" -> Action.LIST;
      case "POST" -> Action.CREATE;
      case "PUT" -> Action.REPLACE;
      case "DELETE" -> Action.CLEAR;
      default -> null;
    };
  }

  private static @Nullable Action atThing(String method) {
    return switch (method) {
      case "GET", "HEAD" -> Action.READ;
      case "PUT" -> Action.REPLACE;
      case "PATCH", "POST" -> Action.UPDATE;
      case "DELETE" -> Action.DELETE;
      default -> null;
    };
  }

  private boolean has(String path, String method) {
    return byPath.getOrDefault(path, List.of()).stream()
        .anyMatch(operation -> operation.method().equals(method));
  }

  private boolean hasList(String path) {
    return byPath.getOrDefault(path, List.of()).stream()
        .filter(operation -> operation.method().equals("GET"))
        .findFirst()
        .flatMap(Claim::answer)
        .flatMap(schema -> Envelope.ofList(schema, Paths.noun(path)))
        .isPresent();
  }
}
