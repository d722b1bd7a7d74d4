package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.schema.Known.DynamicAnchor;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/*
 * Compiles one schema and all that it leads to. A schema gets its (empty) shape when it is first
 * heard of and waits in a queue to be filled, so that references may go round in circles.
 */
final class Compilation {

  private record Waiting(Place place, Shape shape) {}

  private final Dialect dialect;
  private final Library library;
  private final URI entry;
  private final Known known;
  private final Optional<Consumer<SchemaFault>> slips;
  private final Known fresh = new Known();
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  Compilation(
      Dialect dialect,
      Library library,
      URI entry,
      Known known,
      Optional<Consumer<SchemaFault>> slips) {
    this.dialect = dialect;
    this.slips = slips;
    this.library = library;
    this.entry = entry;
    this.known = known;
  }

  Check compile(Place root) {
    Check check = new Scoped(root.resource(), check(root));
    List<SchemaFault> faults = new ArrayList<>();
    do {
      while (!waiting.isEmpty()) {
        Waiting next = waiting.remove();
        try {
          fill(next.place(), next.shape());
        } catch (SchemaFault e) {
          faults.add(e);
        }
      }
    } while (dynamicAnchorsAdded());
    if (!faults.isEmpty()) {
      throw SchemaFault.all(faults);
    }
    known.add(fresh);
    return check;
  }

  Library library() {
    return library;
  }

  Dialect dialect() {
    return dialect;
  }

  /** The check for a schema that is reached from another one. */
  Check check(Place place, Resource from) {
    Check check = check(place);
    return place.resource() == from ? check : new Scoped(place.resource(), check);
  }

  private Check check(Place place) {
    if (isAnything(place.node())) {
      return (value, evaluation) -> true;
    }
    Shape done = known.shape(place);
    Shape shape = done == null ? fresh.shape(place) : done;
    if (shape == null) {
      shape = new Shape(site(place, "schema", place.pointer()));
      fresh.shape(place, shape);
      fresh.entered().add(place.resource());
      waiting.add(new Waiting(place, shape));
    }
    return shape;
  }

  void dynamicName(String name) {
    fresh.dynamicNames().add(name);
  }

  Site site(Place place, String keyword, String pointer) {
    URI document = place.document().uri();
    return new Site(document.equals(entry) ? pointer : document + "#" + pointer, keyword);
  }

  private static boolean isAnything(JsonNode schema) {
    return schema.isObject() ? schema.isEmpty() : schema.isBoolean() && schema.booleanValue();
  }

  private void fill(Place place, Shape shape) {
    JsonNode node = place.node();
    if (node.isBoolean()) {
      shape.complete(List.of(new Nothing(site(place, "false", place.pointer()))));
    } else if (node instanceof ObjectNode schema) {
      ObjectNode folded = dialect == Dialect.OPENAPI_3_0 ? OpenApi30.foldOne(schema) : schema;
      SchemaPart part =
          new SchemaPart(
              this, place, slips.map(told -> Slips.without(folded, place, told)).orElse(folded));
      Keywords.compile(part);
      shape.complete(part.checks());
    } else {
      throw place.fault("expected a schema, an object or a boolean, but got " + Words.kind(node));
    }
  }

  private boolean dynamicAnchorsAdded() {
    List<DynamicAnchor> missing = new ArrayList<>();
    for (Known round : List.of(known, fresh)) {
      for (Resource resource : round.entered()) {
        missing.addAll(missing(resource));
      }
    }
    for (DynamicAnchor anchor : missing) {
      Place place = library.resolve(anchor.resource(), "#" + anchor.name()).orElseThrow();
      fresh.dynamic().put(anchor, new Scoped(anchor.resource(), check(place)));
    }
    return !missing.isEmpty();
  }

  private List<DynamicAnchor> missing(Resource resource) {
    List<DynamicAnchor> missing = new ArrayList<>();
    for (Known round : List.of(known, fresh)) {
      for (String name : round.dynamicNames()) {
        DynamicAnchor anchor = new DynamicAnchor(resource, name);
        if (resource.dynamicallyAnchored(name) != null
            && !known.dynamic().containsKey(anchor)
            && !fresh.dynamic().containsKey(anchor)) {
          missing.add(anchor);
        }
      }
    }
    return missing;
  }
}
