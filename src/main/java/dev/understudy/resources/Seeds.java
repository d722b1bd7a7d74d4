package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.examples.Known;
import dev.understudy.examples.NameWords;
import dev.understudy.examples.Sample;
import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What there is of each resource before anybody changed it: what the contract's examples tell of
 * it, and otherwise a few things that are made. Shared, and the same in every run. Thread-safe.
 */
final class Seeds {
  private static final int MADE = 3;
  private static final int MOST_KEPT = 256;

  private final ResourceModel model;
  private final ToldThings told;
  private final Map<Place, Shelf> shelves = new ConcurrentHashMap<>();

  /** A collection, as a seed has it. */
  private record Place(String key, long seed) {}

  Seeds(ResourceModel model, boolean fromExamples) {
    this.model = model;
    this.told = new ToldThings(model, fromExamples);
  }

  /** Whether the contract has examples of it; all others may be there, too, until it is changed. */
  boolean areExamples(Resource resource) {
    return !told.of(resource).isEmpty();
  }

  /** The things of a collection. */
  Shelf of(Resource resource, String key, long seed) {
    Place place = new Place(key, seed);
    Shelf known = shelves.get(place);
    if (known == null) {
      known = sown(resource, key, seed);
      if (shelves.size() >= MOST_KEPT) {
        shelves.clear();
      }
      shelves.put(place, known);
    }
    return known;
  }

  private Shelf sown(Resource resource, String key, long seed) {
    Map<String, JsonNode> around = around(resource, key);
    List<Thing> things = new ArrayList<>();
    for (JsonNode example : told.of(resource)) {
      example(resource, around, example, things.size(), seed).ifPresent(things::add);
    }
    int wanted = resource.isSingle() ? 1 : MADE;
    boolean makes = resource.isSingle() || resource.id().isPresent();
    for (int i = 1; makes && i <= wanted && !areExamples(resource); i++) {
      String id = numbered(resource, i);
      made(resource, key, id.isEmpty() ? null : id, seed, i).ifPresent(things::add);
    }
    return Shelf.of(things);
  }

  private static String numbered(Resource resource, int number) {
    boolean numbers =
        resource
            .id()
            .map(member -> member.value(Integer.toString(number)).isNumber())
            .orElse(false);
    return numbers ? Integer.toString(number) : "";
  }

  private Optional<Thing> example(
      Resource resource, Map<String, JsonNode> around, JsonNode example, int place, long seed) {
    if (!(example instanceof ObjectNode object) || resource.isSingle()) {
      return resource.isSingle()
          ? Optional.of(Thing.seed("", example, 0)).filter(it -> place == 0)
          : Optional.empty();
    }
    ObjectNode thing = object.deepCopy();
    around.forEach(
        (name, value) -> {
          if (thing.has(name)) {
            thing.set(name, value);
          }
        });
    if (resource.idOf(thing).isEmpty() && resource.id().isPresent()) {
      IdMember member = resource.id().get();
      String number = numbered(resource, place + 1);
      JsonNode id =
          number.isEmpty()
              ? sampled(member.schema(), member.last(), seed + place)
              : member.value(number);
      if (id != null) {
        member.set(thing, id);
      }
    }
    return resource.idOf(thing).map(id -> Thing.seed(id, thing, 0));
  }

  private @Nullable JsonNode sampled(Schema schema, String name, long seed) {
    Sample sample = model.sampler().sample(schema, name, seed);
    return sample instanceof Sample.Made made ? made.value() : null;
  }

  /** The thing of that id, made; empty where the schema yields none. */
  Optional<Thing> made(Resource resource, String key, String id, long seed) {
    return made(resource, key, id, seed, 0);
  }

  private Optional<Thing> made(
      Resource resource, String key, @Nullable String id, long seed, int number) {
    JsonNode value = id == null ? null : resource.id().map(it -> it.value(id)).orElse(null);
    long from = seed * 0x9e3779b97f4a7c15L + key.hashCode() * 31L + number;
    return resource
        .thing()
        .flatMap(schema -> sample(schema, from, known(resource, key, value, seed)))
        .flatMap(
            it -> {
              String own = resource.idOf(it).orElse(id == null ? "" : id);
              boolean right = id == null || own.equals(id);
              boolean named = resource.isSingle() || !own.isEmpty();
              return right && named ? Optional.of(Thing.seed(own, it, 0)) : Optional.empty();
            });
  }

  /** A value of a schema that belongs to a thing. */
  Optional<JsonNode> sample(Schema schema, long seed, Known known) {
    Sample sample = model.sampler().sample(schema, seed, known);
    return sample instanceof Sample.Made made ? Optional.of(made.value()) : Optional.empty();
  }

  /** What is known of a thing of that collection before it is made. */
  Known known(Resource resource, String key, @Nullable JsonNode id, long seed) {
    Map<String, JsonNode> byName = new HashMap<>(around(resource, key));
    if (id != null) {
      resource.id().ifPresent(member -> byName.put(member.last(), id));
    }
    return new Known(byName, id, seed);
  }

  /** The members of a thing that say what it belongs to, by the values of its path. */
  Map<String, JsonNode> around(Resource resource, String key) {
    Map<String, JsonNode> around = new HashMap<>();
    String[] names = resource.path().split("/", -1);
    String[] values = key.split("/", -1);
    for (int i = 1; i < names.length && i < values.length; i++) {
      if (names[i].matches("\\{[^{}]+}")) {
        String parameter = names[i].substring(1, names[i].length() - 1);
        String kind = NameWords.singular(names[i - 1]) + "_id";
        for (String name : List.of(parameter, kind)) {
          put(resource, name, Paths.text(values[i]), around);
        }
      }
    }
    return around;
  }

  private static void put(
      Resource resource, String name, String text, Map<String, JsonNode> around) {
    Optional<String> member = resource.anatomy().named(name);
    boolean own = resource.id().map(IdMember::last).equals(member);
    if (member.isEmpty() || own) {
      return;
    }
    Schema schema = resource.anatomy().members().get(member.get());
    if (schema != null) {
      JsonNode value = new IdMember(List.of(member.get()), schema).value(text);
      if (schema.accepts(value)) {
        around.put(member.get(), value);
      }
    }
  }
}
