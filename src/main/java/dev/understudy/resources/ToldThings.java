package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Content;
import dev.understudy.contract.DeclaredResponse;
import dev.understudy.contract.Example;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The things that a contract's examples tell of. Thread-safe. */
final class ToldThings {
  private static final int MOST_EXAMPLES = 100;
  private static final List<Action> TELLING =
      List.of(Action.LIST, Action.READ, Action.UPDATE, Action.REPLACE, Action.CREATE);

  private final ResourceModel model;
  private final boolean fromExamples;
  private final Map<String, List<JsonNode>> examples = new ConcurrentHashMap<>();

  /**
   * Those of a contract.
   *
   * @param fromExamples whether anything is told at all
   */
  ToldThings(ResourceModel model, boolean fromExamples) {
    this.model = model;
    this.fromExamples = fromExamples;
  }

  /** Those of a resource, each of which its schema accepts. */
  List<JsonNode> of(Resource resource) {
    List<JsonNode> known = examples.get(resource.path());
    if (known == null) {
      known = found(resource);
      examples.put(resource.path(), known);
    }
    return known;
  }

  // What a creation tells is only there after it, unless nothing else is told.
  private List<JsonNode> found(Resource resource) {
    List<JsonNode> found = new ArrayList<>();
    if (!fromExamples || (!resource.isSingle() && resource.id().isEmpty())) {
      return found; // Without an id, nobody knows which they are.
    }
    for (Action action : TELLING) {
      if (found.isEmpty() || action == Action.LIST || action == Action.READ) {
        model.routes(resource).stream()
            .filter(route -> route.action() == action)
            .forEach(route -> add(route, found));
      }
    }
    if (found.isEmpty()) {
      resource.thing().ifPresent(schema -> own(schema).forEach(one -> add(schema, one, found)));
    }
    return List.copyOf(found.subList(0, Math.min(MOST_EXAMPLES, found.size())));
  }

  private void add(Route route, List<JsonNode> found) {
    if (route.answer().isEmpty()) {
      return;
    }
    Envelope envelope = route.answer().get();
    int status = route.status(route.action() == Action.CREATE);
    Optional<DeclaredResponse> declared = route.operation().responses().of(status);
    if (declared.isEmpty()) {
      declared = route.operation().responses().of(route.operation().responses().usual());
    }
    for (Content content : declared.map(DeclaredResponse::content).orElse(List.of())) {
      if (content.mediaType().isJson()) {
        List<JsonNode> bodies = new ArrayList<>();
        content.examples().stream().map(Example::value).forEach(bodies::add);
        content.schema().ifPresent(schema -> bodies.addAll(own(schema)));
        for (JsonNode body : bodies) {
          envelope.things(body).forEach(thing -> add(envelope.thing(), thing, found));
        }
      }
    }
  }

  private static void add(Schema schema, JsonNode thing, List<JsonNode> found) {
    boolean known = found.stream().anyMatch(thing::equals);
    if (!known && schema.accepts(thing, Direction.RESPONSE)) {
      found.add(thing);
    }
  }

  private static List<JsonNode> own(Schema schema) {
    List<JsonNode> own = new ArrayList<>();
    for (Schema part : Anatomy.of(schema).parts()) {
      JsonNode example = part.source().path("example");
      if (!example.isMissingNode()) {
        own.add(example);
      }
      part.source().path("examples").forEach(own::add);
    }
    return own;
  }
}
