package dev.understudy.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An OpenAPI document, compiled: its operations, and which of them a request is for. */
public final class Contract {
  private final String title;
  private final String version;
  private final List<Operation> operations;
  private final PathTree paths;
  private final Map<String, PathTree> bases;
  private final Map<String, Operation> byId;
  private final List<Callback> webhooks;
  private final Optional<Cursor> root;
  // Made when it is asked by itself, which a catalog of it never does.
  private volatile @Nullable Catalog alone;

  /** A contract of these operations. */
  public Contract(String title, String version, List<Operation> operations) {
    this(title, version, operations, List.of(), Optional.empty());
  }

  /** A contract of these operations, and of requests that the server sends by itself. */
  Contract(
      String title,
      String version,
      List<Operation> operations,
      List<Callback> webhooks,
      Optional<Cursor> root) {
    this.title = title;
    this.version = version;
    this.operations = List.copyOf(operations);
    this.paths = PathTree.of(this.operations);
    this.bases = bases(this.operations, paths);
    this.webhooks = List.copyOf(webhooks);
    this.root = root;
    this.byId =
        operations.stream()
            .collect(
                Collectors.toMap(
                    Operation::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  /** Its title. */
  public String title() {
    return title;
  }

  /** The version of the API that it describes. */
  public String version() {
    return version;
  }

  /** Its operations, in the document's order. */
  public List<Operation> operations() {
    return operations;
  }

  /** What the server sends by itself, to whoever asked for it by other means. */
  public List<Callback> webhooks() {
    return webhooks;
  }

  /** Where an operation stands, if it stands in a file; the file is read once more for it. */
  public Optional<Location> locate(Operation operation) {
    return operation.about().source().map(Source::locate);
  }

  /**
   * Where a schema or a keyword stands; its file is read once more for it.
   *
   * @param place as a {@link dev.understudy.schema.Violation} names it: a pointer in the first
   *     document, or the address of another one, {@code #}, and a pointer in that
   */
  public Optional<Location> locate(String place) {
    return source(place).map(Source::locate);
  }

  /** The file that a schema or a keyword stands in, and the pointer to it. */
  Optional<Source> source(String place) {
    return root.flatMap(it -> it.documents().source(place));
  }

  /** The document that it was made of, where there is one. */
  Optional<Cursor> root() {
    return root;
  }

  /** The operation of that operationId. */
  public Optional<Operation> operation(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Those that no request is for, as an earlier one has the same method and path. */
  public List<Operation> unreachable() {
    Set<Operation> rest = Collections.newSetFromMap(new IdentityHashMap<>());
    rest.addAll(operations);
    bases.values().forEach(tree -> tree.reachable().forEach(rest::remove));
    return operations.stream().filter(rest::contains).toList();
  }

  /** What this contract alone has there; see {@link Catalog#match(String, String)}. */
  public Match match(String method, String path) {
    return alone().match(method, path);
  }

  /** The methods that the contract has at that path, in order; none where it has no such path. */
  public List<String> allowed(String path) {
    return alone().allowed(path);
  }

  /** The methods of a path as it is written, HEAD with GET and OPTIONS among them, in order. */
  public List<String> methods(String template) {
    Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
    for (Operation operation : operations) {
      if (operation.template().equals(template)) {
        methods.add(operation.method());
        methods.addAll(operation.method().equals("GET") ? Set.of("HEAD") : Set.of());
      }
    }
    return List.copyOf(methods);
  }

  private Catalog alone() {
    Catalog known = alone;
    if (known == null) {
      known = Catalog.of(this);
      alone = known;
    }
    return known;
  }

  /** All of its paths, without a base. */
  PathTree paths() {
    return paths;
  }

  /** Its paths by the base paths that they stand under. */
  Map<String, PathTree> bases() {
    return bases;
  }

  // Most bases have all operations, and share one tree.
  private static Map<String, PathTree> bases(List<Operation> operations, PathTree all) {
    Map<String, List<Operation>> byBase = new LinkedHashMap<>();
    for (Operation operation : operations) {
      for (String base : operation.bases()) {
        byBase.computeIfAbsent(base, key -> new ArrayList<>()).add(operation);
      }
    }
    Map<String, PathTree> bases = new LinkedHashMap<>();
    byBase.forEach(
        (base, some) ->
            bases.put(base, some.size() == operations.size() ? all : PathTree.of(some)));
    return bases;
  }
}
