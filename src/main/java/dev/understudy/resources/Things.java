package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * All that is kept at one moment, as a value: a change makes another one, which shares all that
 * stayed the same. To keep it, to fork it or to return to it costs a pointer.
 *
 * <p>A collection that nobody has changed is not in here: of that there is what the contract shows.
 */
public final class Things {
  /** Nothing was changed. */
  public static final Things EMPTY = new Things(TreePMap.empty(), 0, 0, 0);

  /** What a tree calls the things that were there before anybody made one. */
  public static final String SHOWN = "shown";

  private static final int BYTES_OF_A_SHELF = 400;
  // Comes after every character of a path.
  private static final String LAST = "\uFFFF";

  private final TreePMap<String, Shelf> shelves;
  private final long version;
  private final int count;
  private final long bytes;

  private Things(TreePMap<String, Shelf> shelves, long version, int count, long bytes) {
    this.shelves = shelves;
    this.version = version;
    this.count = count;
    this.bytes = bytes;
  }

  /** How many things are kept. */
  public int count() {
    return count;
  }

  /** About how much memory they take, in bytes; what several values share counts in each. */
  public long bytes() {
    return bytes;
  }

  /** The paths of the collections that are kept, in order. */
  public Collection<String> collections() {
    return shelves.keySet();
  }

  /** The things of the collection of that path by id, in their order; none where none are kept. */
  public JsonNode collection(String path) {
    ObjectNode things = JsonNodeFactory.instance.objectNode();
    Shelf shelf = shelves.get(path);
    if (shelf != null) {
      shelf.things().forEach(thing -> things.set(thing.id(), thing.value()));
    }
    return things;
  }

  /**
   * All of it: an object of the collections by path, and each of those an object of its things by
   * id; and as {@link #SHOWN} the ids of those that were there before anybody made one. The values
   * are shared, and to be read only.
   */
  public JsonNode toJson() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    for (String path : shelves.keySet()) {
      tree.set(path, collection(path));
      ArrayNode ids = JsonNodeFactory.instance.arrayNode();
      shelves.get(path).things().stream()
          .filter(thing -> !thing.isBorn())
          .forEach(thing -> ids.add(thing.id()));
      if (!ids.isEmpty()) {
        shown.set(path, ids);
      }
    }
    return shown.isEmpty() ? tree : tree.set(SHOWN, shown);
  }

  /**
   * What {@link #toJson} told.
   *
   * @throws IllegalArgumentException for another tree than that
   */
  public static Things of(JsonNode tree) {
    Things things = EMPTY;
    if (!tree.isObject()) {
      throw new IllegalArgumentException("the things must be an object of collections by path");
    }
    for (Map.Entry<String, JsonNode> collection : tree.properties()) {
      String path = collection.getKey();
      if (path.equals(SHOWN)) {
        continue;
      }
      if (!path.startsWith("/") || !collection.getValue().isObject()) {
        throw new IllegalArgumentException(
            "'" + path + "' must be a path, with an object of things by id");
      }
      Set<String> shown = new HashSet<>();
      tree.path(SHOWN).path(path).forEach(id -> shown.add(id.asText()));
      things = things.with(path, collection.getValue().properties(), shown);
    }
    return things;
  }

  /**
   * These and a collection.
   *
   * @param byId its things by id, in their order
   * @param shown the ids of those to which belongs what the contract shows, and not only what is
   *     kept
   */
  public Things with(String path, Iterable<Map.Entry<String, JsonNode>> byId, Set<String> shown) {
    Shelf shelf = Shelf.EMPTY;
    for (Map.Entry<String, JsonNode> one : byId) {
      shelf =
          shelf.with(thing(one.getKey(), one.getValue().deepCopy(), !shown.contains(one.getKey())));
    }
    return with(path, shelf);
  }

  private static Thing thing(String id, JsonNode value, boolean born) {
    return new Thing(id, value, 1, 0, born);
  }

  /** Whether nobody has changed anything. */
  boolean isUntouched() {
    return shelves.isEmpty();
  }

  @Nullable Shelf shelf(String path) {
    return shelves.get(path);
  }

  /** The version that the next change makes. */
  long next() {
    return version + 1;
  }

  Things with(String path, Shelf shelf) {
    Shelf before = shelves.get(path);
    int fewer = before == null ? 0 : before.size();
    long less = before == null ? 0 : bytes(path, before);
    return new Things(
        shelves.plus(path, shelf),
        next(),
        count + shelf.size() - fewer,
        bytes + bytes(path, shelf) - less);
  }

  /** These without the collection of that path, of which there is again what the contract shows. */
  Things without(String path) {
    Shelf gone = shelves.get(path);
    return gone == null
        ? this
        : new Things(shelves.minus(path), next(), count - gone.size(), bytes - bytes(path, gone));
  }

  /** These without all collections whose path begins so. */
  Things withoutBelow(String prefix) {
    Things rest = this;
    for (String path : shelves.subMap(prefix, prefix + LAST).keySet()) {
      rest = rest.without(path);
    }
    return rest;
  }

  private static long bytes(String path, Shelf shelf) {
    return shelf.bytes() + BYTES_OF_A_SHELF + 2L * path.length();
  }
}
