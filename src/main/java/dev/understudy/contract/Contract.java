package dev.understudy.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An OpenAPI document, compiled: its operations, and which of them a request is for. */
public final class Contract {
  private final String title;
  private final String version;
  private final List<Operation> operations;
  private final PathTree paths;
  private final RecentMatches recent = new RecentMatches();
  private final Map<String, Operation> byId;

  /** A contract of these operations. */
  public Contract(String title, String version, List<Operation> operations) {
    this.title = title;
    this.version = version;
    this.operations = List.copyOf(operations);
    this.paths = PathTree.of(operations);
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

  /** The operation of that operationId. */
  public Optional<Operation> operation(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * What the contract has there. HEAD follows GET where it is not declared itself (RFC 9110
   * §9.3.2).
   *
   * @param method in upper case
   * @param path as sent, percent-encoded; segments are compared decoded, so that {@code %2F} never
   *     separates two of them
   */
  public Match match(String method, String path) {
    return recent.of(method, path, paths::match);
  }

  /** The methods that the contract has at that path, in order; none where it has no such path. */
  public List<String> allowed(String path) {
    return paths.allowed(path);
  }
}
