package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Fault;
import dev.understudy.contract.Operation;
import dev.understudy.examples.SamplerOptions;
import dev.understudy.examples.SchemaSampler;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Memo;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The resources of a contract and what its operations do to them, as its paths, methods and schemas
 * tell. Made once a contract, and shared by all that answer from it. Thread-safe.
 */
public final class ResourceModel {
  private final Contract contract;
  private final Map<Operation, Route> routes = new IdentityHashMap<>();
  private final Map<String, Resource> byShape = new LinkedHashMap<>();
  private final List<Fault> findings;
  private final SchemaSampler sampler = new SchemaSampler(SamplerOptions.RESPONSE);
  private final Seeds seeds;
  private final Memo<JsonNode, Body.Json> bodies = new Memo<>();

  ResourceModel(Contract contract, boolean examples) {
    this.contract = contract;
    List<Fault> faults = new ArrayList<>();
    Claims.of(contract, faults::add)
        .forEach(
            (shape, claims) -> {
              List<Route> some = Inference.routes(claims);
              some.forEach(route -> routes.put(route.operation(), route));
              some.stream().findFirst().ifPresent(one -> byShape.put(shape, one.resource()));
            });
    this.findings = List.copyOf(faults);
    this.seeds = new Seeds(this, examples);
  }

  /** That of a contract, whose things begin with its examples. */
  public static ResourceModel of(Contract contract) {
    return new ResourceModel(contract, true);
  }

  /** Whose it is. */
  public Contract contract() {
    return contract;
  }

  /** What is wrong with the contract's own words on it, {@code x-understudy-resource}. */
  public List<Fault> findings() {
    return findings;
  }

  /**
   * The body that tells that value, the same one for the same value, so that it is encoded once.
   */
  Body.Json body(JsonNode value) {
    return bodies.of(value, Body.Json::new);
  }

  /** How many operations act on a resource. */
  public int size() {
    return routes.size();
  }

  /** What was inferred, for each operation in the contract's order. */
  public List<Inferred> inferred() {
    return contract.operations().stream().map(this::inferred).toList();
  }

  private Inferred inferred(Operation operation) {
    Route route = routes.get(operation);
    return route == null
        ? new Inferred(operation, "", Optional.empty(), Inferred.Source.CONTRACT, false)
        : new Inferred(
            operation,
            route.resource().path(),
            Optional.of(route.action()),
            seeds.areExamples(route.resource())
                ? Inferred.Source.STATE_FROM_EXAMPLES
                : Inferred.Source.STATE_MADE,
            route.isCorrected());
  }

  /** The kind of things under that path, which has values in the place of parameters. */
  public Optional<Kind> kind(String path) {
    return resource(path).map(Kind::new);
  }

  /** The paths of all collections and single things, with their parameters. */
  public List<String> paths() {
    return byShape.values().stream().map(Resource::path).toList();
  }

  @Nullable Route route(Operation operation) {
    return routes.get(operation);
  }

  List<Route> routes(Resource resource) {
    return contract.operations().stream()
        .map(routes::get)
        .filter(route -> route != null && route.resource() == resource)
        .toList();
  }

  /** The resource of a path, with values in the place of parameters. */
  Optional<Resource> resource(String filled) {
    String[] segments = filled.split("/", -1);
    return byShape.entrySet().stream()
        .filter(one -> fits(one.getKey().split("/", -1), segments))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean fits(String[] shape, String[] segments) {
    if (shape.length != segments.length) {
      return false;
    }
    for (int i = 0; i < shape.length; i++) {
      boolean any = shape[i].equals("{}") && !segments[i].isEmpty();
      boolean within =
          shape[i].contains("{}") && !shape[i].equals("{}") && matches(shape[i], segments[i]);
      if (!any && !within && !shape[i].equals(segments[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(String shape, String segment) {
    String[] literals = shape.split("\\{}", -1);
    return segment.startsWith(literals[0]) && segment.endsWith(literals[literals.length - 1]);
  }

  /** The resource under a path as the contract writes it. */
  @Nullable Resource written(String path) {
    return byShape.get(Claims.shape(path));
  }

  SchemaSampler sampler() {
    return sampler;
  }

  Seeds seeds() {
    return seeds;
  }
}
