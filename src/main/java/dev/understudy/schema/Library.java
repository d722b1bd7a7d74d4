package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * All documents known, by URI; it loads the ones that are missing and finds what references mean.
 */
final class Library {

  private final Function<URI, Optional<JsonNode>> documents;
  private final Dialect dialect;
  private final boolean formatAssertion;
  private final Metaschemas metaschemas = new Metaschemas();
  private final Map<URI, Resource> resources = new HashMap<>();
  private final List<Document> loaded = new ArrayList<>();

  Library(Function<URI, Optional<JsonNode>> documents, Dialect dialect, boolean formatAssertion) {
    this.documents = documents;
    this.dialect = dialect;
    this.formatAssertion = formatAssertion;
  }

  /** All documents that were loaded so far, in that order. */
  List<Document> documents() {
    return List.copyOf(loaded);
  }

  /** The place of a schema in a document. */
  Place place(URI document, String pointer) {
    Resource resource =
        resource(document)
            .orElseThrow(() -> new SchemaFault(document, "", "there is no document " + document));
    return at(resource.document(), pointer)
        .orElseThrow(() -> new SchemaFault(document, pointer, "there is nothing at " + pointer));
  }

  /**
   * The place that a reference leads to, written in a resource; empty where it is not to be had.
   */
  Optional<Place> resolve(Resource from, String reference) {
    try {
      return find(from, reference);
    } catch (UnreadableDocument e) {
      return Optional.empty();
    }
  }

  /**
   * The same, where a keyword of a schema must lead somewhere.
   *
   * @throws SchemaFault at that keyword if it does not
   */
  Place follow(Place from, String keyword, String reference) {
    String nowhere = "the reference '" + reference + "' leads nowhere";
    try {
      return find(from.resource(), reference).orElseThrow(() -> from.fault(keyword, nowhere));
    } catch (UnreadableDocument e) {
      throw from.fault(keyword, nowhere + ": " + e.getMessage());
    }
  }

  private Optional<Place> find(Resource from, String reference) {
    String address = Addresses.address(reference);
    Optional<Resource> target =
        address.isEmpty()
            ? Optional.of(from)
            : Addresses.resolve(from.base(), address).flatMap(this::resource);
    return target.flatMap(resource -> at(resource, Addresses.fragment(reference)));
  }

  private Optional<Place> at(Resource resource, String fragment) {
    if (fragment.isEmpty() || fragment.startsWith("/")) {
      return at(resource.document(), resource.pointer() + fragment);
    }
    return Optional.ofNullable(resource.anchored(fragment))
        .flatMap(pointer -> at(resource.document(), pointer));
  }

  private Optional<Place> at(Document document, String pointer) {
    JsonNode node = Pointers.at(document.root(), pointer);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    index(document.resourceAt(pointer), pointer, node);
    return Optional.of(new Place(document.resourceAt(pointer), pointer, node));
  }

  private Optional<Resource> resource(URI uri) {
    Resource known = resources.get(uri);
    return known == null ? load(uri).map(root -> add(uri, root)) : Optional.of(known);
  }

  private Optional<JsonNode> load(URI uri) {
    return metaschemas.find(uri).or(() -> documents.apply(uri));
  }

  private Optional<JsonNode> loadIfReadable(URI uri) {
    try {
      return load(uri);
    } catch (UnreadableDocument e) {
      return Optional.empty();
    }
  }

  private Resource add(URI uri, JsonNode root) {
    Document document = new Document(uri, root);
    Resource resource = new Resource(document, "", uri, vocabulary(root, uri));
    document.add(resource);
    resources.put(uri, resource);
    loaded.add(document);
    indexRoot(document, resource);
    return resource;
  }

  // A document of OpenAPI is not itself a schema; the schemas in it that have names may have
  // anchors.
  private void indexRoot(Document document, Resource resource) {
    JsonNode root = document.root();
    if (!root.has("openapi")) {
      index(resource, "", root);
      return;
    }
    for (Map.Entry<String, JsonNode> schema :
        root.path("components").path("schemas").properties()) {
      index(resource, Pointers.join("/components/schemas", schema.getKey()), schema.getValue());
    }
  }

  // The metaschema is only read, not added: what it says of itself may go round in circles.
  private Vocabulary vocabulary(JsonNode root, URI uri) {
    String metaschema = root.path("$schema").asText("");
    if (metaschema.isEmpty()
        || metaschema.equals(uri.toString())
        || metaschemas.isStandard(metaschema)) {
      return Vocabulary.full(formatAssertion);
    }
    return Addresses.resolve(uri, metaschema)
        .flatMap(this::loadIfReadable)
        .map(found -> found.path("$vocabulary"))
        .filter(JsonNode::isObject)
        .map(declared -> Vocabulary.of(declared, formatAssertion))
        .orElseGet(() -> Vocabulary.full(formatAssertion));
  }

  // What $id, $anchor and $dynamicAnchor name, in this schema and those within.
  private void index(Resource around, String pointer, JsonNode schema) {
    if (dialect == Dialect.OPENAPI_3_0
        || !schema.isObject()
        || !around.document().unseen(pointer)) {
      return;
    }
    Resource resource = identified(around, pointer, schema);
    if (schema.path("$anchor").isTextual()) {
      resource.anchor(schema.get("$anchor").textValue(), pointer);
    }
    if (schema.path("$dynamicAnchor").isTextual()) {
      resource.dynamicAnchor(schema.get("$dynamicAnchor").textValue(), pointer);
    }
    Subschemas.each(schema, (tokens, child) -> index(resource, pointer + tokens, child));
  }

  private Resource identified(Resource around, String pointer, JsonNode schema) {
    String id = schema.path("$id").asText("");
    if (id.isEmpty() || id.startsWith("#")) {
      return around;
    }
    String address = id.endsWith("#") ? id.substring(0, id.length() - 1) : id;
    URI base =
        Addresses.resolve(around.base(), address)
            .orElseThrow(
                () ->
                    new SchemaFault(
                        around.document().uri(), pointer + "/$id", "is not a URI: " + id));
    Vocabulary vocabulary =
        schema.has("$schema") && !pointer.isEmpty()
            ? vocabulary(schema, base)
            : around.vocabulary();
    Resource resource = new Resource(around.document(), pointer, base, vocabulary);
    around.document().add(resource);
    resources.putIfAbsent(base, resource);
    return resource;
  }
}
