package dev.understudy.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Makes the checkpoints of schemas. A schema that is used in several places has one for each
 * direction, so that there are no more of them than the contract is large; and it is made breadth
 * first, so that the pointers to a recursive one are the shortest.
 */
final class Checkpoints {
  private final ToIntFunction<CoverageItem> add;
  private final Map<Key, Checkpoint> known = new HashMap<>();
  private final Deque<Todo> waiting = new ArrayDeque<>();

  private record Key(Set<String> places, Direction direction) {}

  private record Spot(String operationId, String pointer, Direction direction) {
    Spot at(String name) {
      return new Spot(operationId, Pointers.join(pointer, name), direction);
    }
  }

  private record Todo(Checkpoint point, Facets facets, Spot spot) {}

  Checkpoints(ToIntFunction<CoverageItem> add) {
    this.add = add;
  }

  /** The one of that schema, with all that are within. */
  Checkpoint of(Schema schema, String operationId, String pointer, Direction direction) {
    Checkpoint whole = of(Facets.of(schema), new Spot(operationId, pointer, direction));
    while (!waiting.isEmpty()) {
      Todo next = waiting.remove();
      complete(next.point, next.facets, next.spot);
    }
    return whole;
  }

  private Checkpoint of(Facets facets, Spot spot) {
    Key key = new Key(facets.telling(), spot.direction);
    Checkpoint made = known.get(key);
    if (made == null) {
      made = new Checkpoint();
      known.put(key, made);
      waiting.add(new Todo(made, facets, spot));
    }
    return made;
  }

  private void complete(Checkpoint point, Facets facets, Spot spot) {
    for (JsonNode source : facets.sources()) {
      for (JsonNode value : source.path("enum")) {
        point.values.computeIfAbsent(
            value.toString(), text -> add(CoverageKind.ENUM_VALUES, spot, text));
      }
    }
    Set<String> required = facets.required();
    for (String name : facets.members()) {
      Facets inner = facets.member(name).orElseThrow();
      Spot there = spot.at(name);
      if (counts(inner, required.contains(name), spot.direction)) {
        point.members.put(name, add(kind(spot.direction), there, ""));
      }
      if (travels(inner, spot.direction)) {
        point.inner.put(name, of(inner, there));
      }
    }
    facets.others().ifPresent(inner -> point.others = of(inner, spot.at("*")));
    facets.item().ifPresent(inner -> point.items = of(inner, spot.at("*")));
  }

  private int add(CoverageKind kind, Spot spot, String value) {
    return add.applyAsInt(new CoverageItem(kind, spot.operationId, spot.pointer, value));
  }

  private static CoverageKind kind(Direction direction) {
    return direction == Direction.RESPONSE
        ? CoverageKind.RESPONSE_MEMBERS
        : CoverageKind.REQUEST_MEMBERS;
  }

  // A member that must be there says nothing about a request; it does about an answer.
  private static boolean counts(Facets member, boolean required, Direction direction) {
    return travels(member, direction) && (direction == Direction.RESPONSE || !required);
  }

  private static boolean travels(Facets member, Direction direction) {
    return direction == Direction.RESPONSE ? !member.says("writeOnly") : !member.says("readOnly");
  }
}
