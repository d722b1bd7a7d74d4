package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.examples.NameWords;
import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By which member things are told apart.
 *
 * @param path the names that lead to it: one, or a second one inside of {@code metadata}
 * @param schema what it may be
 */
record IdMember(List<String> path, Schema schema) {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
  private static final List<String> USUAL = List.of("id", "_id", "uuid", "uid", "guid");
  private static final List<String> INNER = List.of("metadata", "meta");

  IdMember {
    path = List.copyOf(path);
  }

  /** The member that is written there, its names joined by dots. */
  static Optional<IdMember> written(String dotted, Anatomy thing) {
    Anatomy at = thing;
    List<String> path = List.of(dotted.split("\\."));
    Schema schema = null;
    for (String name : path) {
      schema = at.members().get(name);
      if (schema == null) {
        return Optional.empty();
      }
      at = Anatomy.of(schema);
    }
    return Optional.ofNullable(schema).map(found -> new IdMember(path, found));
  }

  /**
   * The member that a path names things by.
   *
   * @param parameter the name of the path's parameter; empty where there is none
   * @param collection the last segment of the collection's path
   */
  static Optional<IdMember> of(Anatomy thing, String parameter, String collection) {
    Optional<IdMember> own = among(thing, List.of(), parameter, collection);
    if (own.isPresent()) {
      return own;
    }
    for (String inner : INNER) {
      Schema schema = thing.members().get(inner);
      if (schema != null && !parameter.isEmpty()) {
        Optional<IdMember> found = among(Anatomy.of(schema), List.of(inner), parameter, collection);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<IdMember> among(
      Anatomy thing, List<String> before, String parameter, String collection) {
    for (String name : candidates(parameter, collection)) {
      Optional<String> member = thing.named(name);
      Schema schema = member.map(thing.members()::get).orElse(null);
      if (member.isPresent() && schema != null && isScalar(schema)) {
        List<String> path = new ArrayList<>(before);
        path.add(member.get());
        return Optional.of(new IdMember(path, schema));
      }
    }
    return Optional.empty();
  }

  private static boolean isScalar(Schema schema) {
    Anatomy anatomy = Anatomy.of(schema);
    return anatomy.members().isEmpty() && anatomy.items().isEmpty();
  }

  // /things/{thingNumber}: thingNumber, number, id …, thingId.
  private static List<String> candidates(String parameter, String collection) {
    List<String> names = new ArrayList<>();
    List<String> words = NameWords.of(parameter);
    for (int i = 0; i < words.size(); i++) {
      names.add(String.join("_", words.subList(i, words.size())));
    }
    if (!parameter.isEmpty()) {
      names.add(0, parameter);
    }
    names.addAll(USUAL);
    List<String> whole = NameWords.of(collection);
    if (!whole.isEmpty()) {
      List<String> one = new ArrayList<>(whole);
      one.set(one.size() - 1, NameWords.singular(one.get(one.size() - 1)));
      for (String usual : USUAL) {
        names.add(String.join("_", one) + "_" + usual);
      }
    }
    return names;
  }

  /** The id of a thing; empty where it has none. */
  Optional<String> of(JsonNode thing) {
    JsonNode at = thing;
    for (String name : path) {
      at = at.path(name);
    }
    return at.isValueNode() && !at.isNull() && !at.asText().isEmpty()
        ? Optional.of(at.asText())
        : Optional.empty();
  }

  /** Gives a thing that id. */
  void set(ObjectNode thing, JsonNode id) {
    ObjectNode at = thing;
    for (int i = 0; i < path.size() - 1; i++) {
      JsonNode inner = at.path(path.get(i));
      at = inner.isObject() ? (ObjectNode) inner : at.putObject(path.get(i));
    }
    at.set(last(), id);
  }

  /** The name that it has itself. */
  String last() {
    return path.get(path.size() - 1);
  }

  /** An id from a path as a value of the member. */
  JsonNode value(String id) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (WHOLE.matcher(id).matches()) {
      JsonNode number = json.numberNode(Long.parseLong(id));
      if (schema.accepts(number)) {
        return number;
      }
    }
    return json.textNode(id);
  }
}
