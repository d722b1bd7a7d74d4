package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All documents known, by URI; it loads the ones that are missing and finds what references mean.
 */
final class Library {

  private final Function<URI, Optional<JsonNode>> documents;
  private final Dialect dialect;
  private final boolean formatAssertion;
  private final Metaschemas metaschemas = new Metaschemas();
  private final Map<URI, Resource> resources = new HashMap<>();

  Library(Function<URI, Optional<JsonNode>> documents, Dialect dialect, boolean formatAssertion) {
    this.documents = documents;
    this.dialect = dialect;
    this.formatAssertion = formatAssertion;
  }

  /** The place of a schema in a document. */
  Place place(URI document, String pointer) {
    Resource resource = resource(document);
    if (resource == null) {
      throw new SchemaFault(document, "", "there is no document " + document);
    }
    return at(resource.document(), pointer)
        .orElseThrow(() -> new SchemaFault(document, pointer, "there is nothing at " + pointer));
  }

  /** The place that a reference leads to, written in a resource. */
  Optional<Place> resolve(Resource from, String reference) {
    int hash = reference.indexOf('#');
    String address = hash < 0 ? reference : reference.substring(0, hash);
    String fragment = hash < 0 ? "" : decode(reference.substring(hash + 1));
    Resource resource = address.isEmpty() ? from : resource(resolve(from.base(), address));
    if (resource == null) {
      return Optional.empty();
    }
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

  static URI resolve(URI base, String address) {
    URI uri = parse(address);
    return uri == null || base.isOpaque() || base.toString().isEmpty()
        ? orEmpty(uri)
        : base.resolve(uri);
  }

  private static URI orEmpty(@Nullable URI uri) {
    return uri == null ? URI.create("about:invalid") : uri;
  }

  private static @Nullable URI parse(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException unreadable) {
      return null;
    }
  }

  private static String decode(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return fragment;
    }
  }

  private @Nullable Resource resource(URI uri) {
    Resource known = resources.get(uri);
    if (known != null) {
      return known;
    }
    JsonNode root =
        documents.apply(uri).or(() -> metaschemas.find(uri)).orElse(MissingNode.getInstance());
    if (root.isMissingNode()) {
      return null;
    }
    Document document = new Document(uri, root);
    Resource resource = new Resource(document, "", uri, vocabulary(root, uri));
    document.add(resource);
    resources.put(uri, resource);
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

  private Vocabulary vocabulary(JsonNode root, URI uri) {
    String dialectUri = root.path("$schema").asText("");
    if (dialectUri.isEmpty()
        || dialectUri.equals(uri.toString())
        || metaschemas.isStandard(dialectUri)) {
      return Vocabulary.full(formatAssertion);
    }
    Resource metaschema = resource(orEmpty(parse(dialectUri)));
    JsonNode declared =
        metaschema == null
            ? MissingNode.getInstance()
            : metaschema.document().root().path("$vocabulary");
    return declared.isObject()
        ? Vocabulary.of(declared, formatAssertion)
        : Vocabulary.full(formatAssertion);
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
    URI base = resolve(around.base(), address);
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
