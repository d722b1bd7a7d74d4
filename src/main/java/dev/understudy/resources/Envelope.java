package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where in a body the thing is, or the list of things.
 *
 * @param path the names of the members that lead there; none for the body itself
 * @param isList whether an array is there, of things or of the only one
 * @param thing what each of them may be
 */
record Envelope(List<String> path, boolean isList, Schema thing) {
  private static final int DEEPEST = 2;
  private static final List<String> USUAL =
      List.of("data", "items", "results", "records", "values", "content", "entries", "list");

  Envelope {
    path = List.copyOf(path);
  }

  /** The list in a body of that schema. */
  static Optional<Envelope> ofList(Schema body, String name) {
    return list(body, name, List.of());
  }

  /** Whether the thing is all that there is in a body of that schema. */
  boolean isWhole(Schema body) {
    return path.isEmpty() && !isList && thing == body;
  }

  private static Optional<Envelope> list(Schema body, String name, List<String> path) {
    Anatomy anatomy = Anatomy.of(body);
    Optional<Schema> items = anatomy.items();
    if (items.isPresent()) {
      return items.map(item -> new Envelope(path, true, item));
    }
    List<Envelope> here = new ArrayList<>();
    anatomy
        .members()
        .forEach(
            (member, schema) -> {
              Optional<Schema> inner = Anatomy.of(schema).items();
              inner.ifPresent(item -> here.add(new Envelope(joined(path, member), true, item)));
            });
    if (here.size() == 1 || !path.isEmpty()) {
      return here.stream().filter(one -> path.isEmpty() || usual(one, name) > 0).findFirst();
    }
    Optional<Envelope> best =
        here.stream()
            .filter(one -> usual(one, name) > 0)
            .max((a, b) -> Integer.compare(usual(a, name), usual(b, name)));
    return best.isPresent() ? best : deeper(anatomy, name, path);
  }

  private static Optional<Envelope> deeper(Anatomy anatomy, String name, List<String> path) {
    if (path.size() >= DEEPEST) {
      return Optional.empty();
    }
    for (Map.Entry<String, Schema> member : anatomy.members().entrySet()) {
      if (List.of("data", "result", "response", "_embedded").contains(member.getKey())) {
        Optional<Envelope> found = list(member.getValue(), name, joined(path, member.getKey()));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  // The collection's own name goes before the names that lists usually have.
  private static int usual(Envelope envelope, String name) {
    String last = envelope.path.get(envelope.path.size() - 1);
    if (last.equalsIgnoreCase(name)) {
      return USUAL.size() + 1;
    }
    int place = USUAL.indexOf(last);
    return place < 0 ? 0 : USUAL.size() - place;
  }

  /** Where in a body of that schema a thing is that is much like another one. */
  static Optional<Envelope> ofThing(Schema body, Anatomy like) {
    Anatomy anatomy = Anatomy.of(body);
    if (anatomy.resembles(like)) {
      return Optional.of(new Envelope(List.of(), false, body));
    }
    for (Map.Entry<String, Schema> member : anatomy.members().entrySet()) {
      if (Anatomy.of(member.getValue()).resembles(like)) {
        return Optional.of(new Envelope(List.of(member.getKey()), false, member.getValue()));
      }
    }
    return ofList(body, "").filter(list -> Anatomy.of(list.thing).resembles(like));
  }

  private static List<String> joined(List<String> path, String member) {
    List<String> longer = new ArrayList<>(path);
    longer.add(member);
    return longer;
  }

  /** What is there in a body; a missing node for nothing. */
  JsonNode in(JsonNode body) {
    JsonNode at = body;
    for (String member : path) {
      at = at.path(member);
    }
    return at.isNull() ? MissingNode.getInstance() : at;
  }

  /** The things in a body. */
  Iterable<JsonNode> things(JsonNode body) {
    JsonNode at = in(body);
    if (isList) {
      return at;
    }
    return at.isMissingNode() ? List.of() : List.of(at);
  }

  /** A body that has that thing in it, and nothing else. */
  JsonNode around(JsonNode thing) {
    return aroundAll(isList ? JsonNodeFactory.instance.arrayNode().add(thing) : thing);
  }

  /** A body that has that list in it, and nothing else. */
  JsonNode aroundAll(JsonNode list) {
    JsonNode body = list;
    for (int i = path.size() - 1; i >= 0; i--) {
      body = JsonNodeFactory.instance.objectNode().set(path.get(i), body);
    }
    return body;
  }
}
