package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/*
 * What the schemas of all known documents are called, and which of them extend which by allOf. A
 * schema has a name among the components of a contract and the definitions of a schema, in a file
 * that is nothing but a list of schemas by name, and by its file where it is all of that; what a
 * component only refers to is called as the component is. It is worked out anew whenever documents
 * have come in since.
 */
final class Family {

  private static final int LONGEST_CHAIN = 100;
  private static final Set<String> HOLDERS = Set.of("schemas", "$defs", "definitions");
  private static final List<String> LISTS =
      List.of("/components/schemas", "/schemas", "/$defs", "/definitions");
  // Members by which a file is a schema itself, and no list of some.
  private static final Set<String> OF_SCHEMAS =
      Set.of("$ref", "$schema", "type", "allOf", "anyOf", "oneOf", "properties", "enum", "const");

  private record Key(Document document, String pointer) {
    static Key of(Place place) {
      return new Key(place.document(), place.pointer());
    }
  }

  private final Library library;
  private int documents;
  private final Map<Key, List<Place>> extensions = new HashMap<>();
  private final Map<Key, String> aliases = new HashMap<>();

  Family(Library library) {
    this.library = library;
  }

  /** The schemas with a name whose allOf has a reference to that one. */
  List<Place> extensions(Place base) {
    learn();
    List<Place> all = new ArrayList<>(extensions.getOrDefault(Key.of(base), List.of()));
    String holder = Pointers.parent(base.pointer());
    if (!LISTS.contains(holder) && HOLDERS.contains(Pointers.last(holder))) {
      members(base.document().root(), holder)
          .forEach(
              pointer ->
                  at(base.document(), pointer).filter(it -> extend(it, base)).ifPresent(all::add));
    }
    return all;
  }

  /** What a discriminator calls it; empty where it has no name. */
  Optional<String> name(Place place) {
    learn();
    String alias = aliases.get(Key.of(place));
    return alias == null ? own(place) : Optional.of(alias);
  }

  private static Optional<String> own(Place place) {
    List<String> tokens = Pointers.tokens(place.pointer());
    int last = tokens.size() - 1;
    if (last > 0) {
      return Optional.of(tokens.get(last)).filter(it -> HOLDERS.contains(tokens.get(last - 1)));
    }
    JsonNode root = place.document().root();
    if (last == 0) {
      return Optional.of(tokens.get(0)).filter(it -> isList(root));
    }
    return isContract(root)
        ? Optional.empty()
        : Optional.of(Addresses.name(place.document().uri().toString()))
            .filter(it -> !it.isEmpty());
  }

  private void learn() {
    List<Document> known = library.documents();
    if (known.size() == documents) {
      return;
    }
    documents = known.size();
    extensions.clear();
    aliases.clear();
    for (Document document : known) {
      for (String pointer : named(document.root())) {
        Optional<Place> place = at(document, pointer);
        place.ifPresent(this::alias);
        place.ifPresent(this::bases);
      }
    }
  }

  private static List<String> named(JsonNode root) {
    List<String> pointers = new ArrayList<>();
    if (!isContract(root)) {
      pointers.add("");
    }
    for (String list : isList(root) ? List.of("") : LISTS) {
      pointers.addAll(members(root, list));
    }
    return pointers;
  }

  private static List<String> members(JsonNode root, String holder) {
    List<String> pointers = new ArrayList<>();
    Pointers.at(root, holder)
        .fieldNames()
        .forEachRemaining(name -> pointers.add(Pointers.join(holder, name)));
    return pointers;
  }

  private Optional<Place> at(Document document, String pointer) {
    try {
      return Optional.of(library.place(document.uri(), pointer));
    } catch (SchemaFault broken) {
      return Optional.empty();
    }
  }

  private static boolean isContract(JsonNode root) {
    return root.has("openapi");
  }

  private static boolean isList(JsonNode root) {
    boolean some = root.isObject() && !isContract(root);
    return some
        && LISTS.stream().allMatch(it -> Pointers.at(root, it).isMissingNode())
        && OF_SCHEMAS.stream().noneMatch(root::has);
  }

  private void alias(Place place) {
    if (place.node().path("$ref").isTextual()) {
      Optional<String> name = own(place);
      name.ifPresent(it -> aliases.putIfAbsent(Key.of(target(place)), it));
    }
  }

  private void bases(Place place) {
    Set<Key> found = new LinkedHashSet<>();
    references(place).forEach(base -> found.add(Key.of(base)));
    found.forEach(base -> extensions.computeIfAbsent(base, it -> new ArrayList<>()).add(place));
  }

  private boolean extend(Place place, Place base) {
    return references(place).stream().anyMatch(base::isAt);
  }

  private List<Place> references(Place place) {
    List<Place> bases = new ArrayList<>();
    for (JsonNode part : place.node().path("allOf")) {
      String reference = part.path("$ref").asText("");
      if (!reference.isEmpty()) {
        library.resolve(place.resource(), reference).map(this::target).ifPresent(bases::add);
      }
    }
    return bases;
  }

  // Where a reference stands alone, what it leads to; the last one that leads anywhere.
  private Place target(Place from) {
    Place at = from;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      String reference = at.node().path("$ref").asText("");
      Optional<Place> next =
          reference.isEmpty() ? Optional.empty() : library.resolve(at.resource(), reference);
      if (next.isEmpty()) {
        return at;
      }
      at = next.get();
    }
    return at;
  }
}
