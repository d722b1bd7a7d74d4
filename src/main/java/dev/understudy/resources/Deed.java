package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.MediaType;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Problem;
import dev.understudy.resources.ThingStore.Changed;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import dev.understudy.schema.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one call does to the things that there are: decided, and not yet told. */
final class Deed {
  private static final int NAMED = 5;

  private final View view;
  private final Route route;
  private final Call call;
  private final IdMaker ids;
  private final Resource resource;
  private final String key;
  private final String id;
  private final Making making;

  Deed(View view, Route route, Call call, IdMaker ids) {
    this.view = view;
    this.route = route;
    this.call = call;
    this.ids = ids;
    this.resource = route.resource();
    Map<String, String> values = route.values(call.found().orElseThrow());
    this.key = Paths.filled(route.collection(), values);
    this.id = values.getOrDefault(route.idParameter(), "");
    this.making = new Making(view, resource, key, call.arrived());
  }

  /** The path of the collection that it is about. */
  String key() {
    return key;
  }

  /** What comes of it, and the things that there are from then on. */
  Changed<Outcome> done() {
    String missing = view.missing(route.collection(), key);
    if (missing != null) {
      return same(new Outcome.Refused(absent("there is no " + missing)));
    }
    return switch (route.action()) {
      case LIST -> same(list());
      case READ -> same(read());
      case CREATE -> create();
      case REPLACE -> replace();
      case UPDATE -> update();
      case DELETE -> delete();
      case CLEAR -> clear();
    };
  }

  private Changed<Outcome> same(Outcome outcome) {
    return new Changed<>(view.things(), outcome);
  }

  private Changed<Outcome> refused(Problem problem) {
    return same(new Outcome.Refused(problem));
  }

  // --- to tell

  private Outcome list() {
    if (route.answer().isEmpty()) {
      return new Outcome.Declared("the contract declares no list for " + resource);
    }
    Anatomy anatomy = resource.anatomy();
    Map<String, JsonNode> asked = call.input().query();
    List<Thing> wanted = new Query(anatomy, asked).of(view.shelf(resource, key).things());
    Window window = Window.of(wanted, route.operation().parameters(), asked);
    int shown = window.things().size();
    return new Outcome.Listed(
        window, "from the state: " + shown + " of " + window.total() + " things of " + key);
  }

  private Outcome read() {
    Thing thing = view.find(resource, key, id);
    if (thing == null) {
      return new Outcome.Refused(unknown());
    }
    if (resource.isTagged() && Preconditions.isKnown(call, route, thing)) {
      return new Outcome.Unmodified(thing);
    }
    return new Outcome.Told(List.of(thing), false, "from the state: " + named(thing));
  }

  private String named(Thing thing) {
    return resource.isSingle() ? key : "thing " + thing.id() + " of " + key;
  }

  private Problem unknown() {
    if (resource.isSingle()) {
      return absent("there is nothing at " + key);
    }
    List<String> known =
        view.shelf(resource, key).things().stream().limit(NAMED + 1L).map(Thing::id).toList();
    String there =
        known.isEmpty()
            ? "there is none at all"
            : "there is "
                + String.join(", ", known.subList(0, Math.min(NAMED, known.size())))
                + (known.size() > NAMED ? " and others" : "");
    return absent("there is no thing " + id + " in " + key + "; " + there);
  }

  private static Problem absent(String detail) {
    return Problem.of("not-found", 404, "Not found", detail);
  }

  // --- to change

  private Changed<Outcome> create() {
    JsonNode body = call.input().body();
    if (body == null) {
      return same(new Outcome.Declared("the call has no body that a thing could be made of"));
    }
    Shelf shelf = view.shelf(resource, key);
    List<Thing> born = new ArrayList<>();
    for (JsonNode sent : sent(body)) {
      Optional<String> own = given(sent);
      if (own.isPresent() && shelf.get(own.get()) != null) {
        return refused(taken(own.get()));
      }
      Optional<String> clash = clash(shelf, sent, null);
      if (clash.isPresent()) {
        return refused(conflict(clash.get()));
      }
      Optional<String> name = own.or(() -> newId(shelfWith(born)));
      if (name.isEmpty()) {
        return same(new Outcome.Declared("the schema yields no new id for " + resource));
      }
      Thing thing = making.whole(sent, name.get(), null);
      born.add(thing);
      shelf = shelf.with(thing);
    }
    if (born.isEmpty()) {
      return same(new Outcome.Declared("the body has no thing in it"));
    }
    String why =
        "from the state: thing "
            + String.join(", ", born.stream().map(Thing::id).toList())
            + " was added to "
            + key;
    return new Changed<>(kept(shelf), new Outcome.Told(born, true, why));
  }

  private Shelf shelfWith(List<Thing> born) {
    Shelf shelf = view.shelf(resource, key);
    for (Thing thing : born) {
      shelf = shelf.with(thing);
    }
    return shelf;
  }

  private Iterable<JsonNode> sent(JsonNode body) {
    return route.body().map(envelope -> envelope.things(body)).orElse(List.of(body));
  }

  // A readOnly id is none that a caller may choose.
  private Optional<String> given(JsonNode sent) {
    boolean chosen =
        resource.id().filter(it -> !Anatomy.of(it.schema()).is("readOnly")).isPresent();
    return chosen ? resource.idOf(sent) : Optional.empty();
  }

  private Optional<String> newId(Shelf shelf) {
    return resource
        .id()
        .flatMap(member -> ids.next(member, shelf, call.arrived()))
        .map(JsonNode::asText);
  }

  private Problem taken(String taken) {
    return conflict("there is a thing " + taken + " in " + key + " already");
  }

  private static Problem conflict(String detail) {
    return Problem.of("conflict", 409, "Conflict", detail);
  }

  private Optional<String> clash(Shelf shelf, JsonNode value, @Nullable Thing itself) {
    for (String member : resource.unique()) {
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

  private Things kept(Shelf shelf) {
    return view.things().with(view.space() + key, shelf);
  }

  private Changed<Outcome> replace() {
    JsonNode body = call.input().body();
    if (body == null) {
      return same(new Outcome.Declared("the call has no body that a thing could be made of"));
    }
    JsonNode sent = body;
    for (JsonNode one : sent(body)) {
      sent = one;
      break;
    }
    boolean byBody = route.idParameter().isEmpty() && !resource.isSingle();
    String wanted = byBody ? resource.idOf(sent).orElse("") : id;
    if (byBody && wanted.isEmpty()) {
      return create();
    }
    Thing before = view.find(resource, key, wanted);
    Optional<Problem> precondition = Preconditions.against(call, route, before);
    if (precondition.isPresent()) {
      return refused(precondition.get());
    }
    if (before == null && !mayCreate()) {
      return refused(byBody ? absent("there is no thing " + wanted + " in " + key) : unknown());
    }
    Shelf shelf = view.shelf(resource, key);
    Optional<String> clash = clash(shelf, sent, before);
    if (clash.isPresent()) {
      return refused(conflict(clash.get()));
    }
    Thing after = making.whole(sent, wanted, before);
    String why =
        "from the state: " + named(after) + (before == null ? " was added" : " was replaced");
    return new Changed<>(
        kept(shelf.with(after)), new Outcome.Told(List.of(after), before == null, why));
  }

  // Where PUT is declared to create, or is the only way to.
  private boolean mayCreate() {
    return resource.isSingle()
        || route.operation().responses().isExact(201)
        || !resource.has(Action.CREATE);
  }

  private Changed<Outcome> update() {
    Thing before = view.find(resource, key, id);
    if (before == null) {
      return refused(unknown());
    }
    Optional<Problem> precondition = Preconditions.against(call, route, before);
    if (precondition.isPresent()) {
      return refused(precondition.get());
    }
    JsonNode body = call.input().body();
    Thing after;
    try {
      after = making.changed(body == null ? before.value() : patched(before.value(), body), before);
    } catch (PatchRefused e) {
      return refused(e.problem());
    }
    List<Finding> findings = brokenBy(before.value(), after.value());
    if (!findings.isEmpty()) {
      return refused(Problem.violations(findings));
    }
    Shelf shelf = view.shelf(resource, key);
    Optional<String> clash = clash(shelf, after.value(), before);
    if (clash.isPresent()) {
      return refused(conflict(clash.get()));
    }
    return new Changed<>(
        kept(shelf.with(after)),
        new Outcome.Told(
            List.of(after), false, "from the state: " + named(after) + " was changed"));
  }

  private JsonNode patched(JsonNode value, JsonNode body) throws PatchRefused {
    String type =
        call.header("Content-Type")
            .flatMap(MediaType::parse)
            .map(MediaType::subtype)
            .orElse("json");
    if (type.equals("json-patch+json") || isPatch(body)) {
      return JsonPatch.apply(value, body);
    }
    JsonNode sent = body;
    for (JsonNode one : sent(body)) {
      sent = one;
      break;
    }
    return MergePatch.apply(value, sent);
  }

  // Some contracts take a JSON Patch as application/json.
  private static boolean isPatch(JsonNode body) {
    return body.isArray() && body.path(0).has("op") && body.path(0).has("path");
  }

  // What was wrong before, such as an example that lacks a member, is not this caller's fault.
  private List<Finding> brokenBy(JsonNode before, JsonNode after) {
    if (resource.thing().isEmpty()) {
      return List.of();
    }
    Schema schema = resource.thing().get();
    if (schema.accepts(after, Direction.RESPONSE)) {
      return List.of();
    }
    Set<String> known = new HashSet<>();
    schema.violations(before, Direction.RESPONSE).forEach(it -> known.add(it.schemaPointer()));
    List<Finding> findings = new ArrayList<>();
    for (Violation violation : schema.violations(after, Direction.RESPONSE)) {
      if (!known.contains(violation.schemaPointer()) && !violation.keyword().equals("writeOnly")) {
        findings.add(
            new Finding(
                Finding.In.BODY,
                violation.pointer(),
                violation.keyword(),
                "after the change, " + violation.detail()));
      }
    }
    return findings;
  }

  // --- to remove

  private Changed<Outcome> delete() {
    Thing before = view.find(resource, key, id);
    if (before == null) {
      return refused(unknown());
    }
    Optional<Problem> precondition = Preconditions.against(call, route, before);
    if (precondition.isPresent()) {
      return refused(precondition.get());
    }
    if (resource.isSingle()) {
      return new Changed<>(
          view.things().without(view.space() + key),
          new Outcome.Gone("from the state: " + key + " is again as it was at the beginning"));
    }
    Things rest = kept(view.shelf(resource, key).without(id)).withoutBelow(below(id));
    return new Changed<>(rest, new Outcome.Told(List.of(before), false, removed(before)));
  }

  private String removed(Thing thing) {
    return "from the state: " + named(thing) + " was removed";
  }

  private String below(String parent) {
    return view.space() + key + "/" + Paths.segment(parent) + "/";
  }

  private Changed<Outcome> clear() {
    Shelf shelf = view.shelf(resource, key);
    List<Thing> all = new Query(resource.anatomy(), call.input().query()).of(shelf.things());
    Things things = view.things();
    for (Thing thing : all) {
      shelf = shelf.without(thing.id());
      things = things.withoutBelow(below(thing.id()));
    }
    return new Changed<>(
        things.with(view.space() + key, shelf),
        new Outcome.Gone("from the state: " + all.size() + " things of " + key + " were removed"));
  }
}
