package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Problem;
import dev.understudy.resources.ThingStore.Changed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a call is about: a collection, and a thing of it, as they are before it.
 *
 * @param view what there is
 * @param route what the call does to which resource
 * @param call the call
 * @param key the path of the collection
 * @param id the thing's own; empty where the call names none
 */
record Subject(View view, Route route, Call call, String key, String id) {
  private static final int NAMED = 5;

  static Subject of(View view, Route route, Call call) {
    Map<String, String> values = route.values(call.found().orElseThrow());
    String key = Paths.filled(route.collection(), values);
    return new Subject(view, route, call, key, values.getOrDefault(route.idParameter(), ""));
  }

  Resource resource() {
    return route.resource();
  }

  /** The things of the collection. */
  Shelf shelf() {
    return view.shelf(resource(), key);
  }

  /** The thing; null where there is none of its id. */
  @Nullable Thing find() {
    return find(id);
  }

  @Nullable Thing find(String wanted) {
    return view.find(resource(), key, wanted);
  }

  /** All things, where the collection has these from now on. */
  Things with(Shelf shelf) {
    return view.things().with(view.space() + key, shelf);
  }

  /** The path of what belongs to a thing of the collection begins so. */
  String below(String parent) {
    return view.space() + key + "/" + Paths.segment(parent) + "/";
  }

  /** What comes of a call that changes nothing. */
  Changed<Outcome> same(Outcome outcome) {
    return new Changed<>(view.things(), outcome);
  }

  Changed<Outcome> refused(Problem problem) {
    return same(new Outcome.Refused(problem));
  }

  /** How people are told of a thing. */
  String named(Thing thing) {
    return resource().isSingle() ? key : "thing " + thing.id() + " of " + key;
  }

  /** That there is no such thing, and which there are. */
  Problem unknown() {
    if (resource().isSingle()) {
      return absent("there is nothing at " + key);
    }
    List<String> known = shelf().things().stream().limit(NAMED + 1L).map(Thing::id).toList();
    String there =
        known.isEmpty()
            ? "there is none at all"
            : "there is "
                + String.join(", ", known.subList(0, Math.min(NAMED, known.size())))
                + (known.size() > NAMED ? " and others" : "");
    return absent("there is no thing " + id + " in " + key + "; " + there);
  }

  static Problem absent(String detail) {
    return Problem.of("not-found", 404, "Not found", detail);
  }

  static Problem conflict(String detail) {
    return Problem.of("conflict", 409, "Conflict", detail);
  }

  /** Which other thing of a collection has what a value must have alone. */
  Optional<String> clash(Shelf shelf, JsonNode value, @Nullable Thing itself) {
    for (String member : resource().unique()) {
      JsonNode own = value.path(member);
      for (Thing other : own.isValueNode() ? shelf.things() : List.<Thing>of()) {
        boolean same = itself != null && other.id().equals(itself.id());
        if (!same && other.value().path(member).equals(own)) {
          return Optional.of(
              "thing " + other.id() + " of " + key + " has the " + member + " " + own + " already");
        }
      }
    }
    return Optional.empty();
  }

  /** The things that a body holds. */
  Iterable<JsonNode> sent(JsonNode body) {
    return route.body().map(envelope -> envelope.things(body)).orElse(List.of(body));
  }

  /** The first of them; the body itself where it holds none. */
  JsonNode sentFirst(JsonNode body) {
    for (JsonNode one : sent(body)) {
      return one;
    }
    return body;
  }
}
