package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A document that holds schemas, as loaded, and the resources found in it so far. */
final class Document {

  private final URI uri;
  private final JsonNode root;
  private final Map<String, Resource> resources = new HashMap<>();
  private final Set<String> indexed = new HashSet<>();

  Document(URI uri, JsonNode root) {
    this.uri = uri;
    this.root = root;
  }

  URI uri() {
    return uri;
  }

  JsonNode root() {
    return root;
  }

  /** True the first time a schema is seen. */
  boolean unseen(String pointer) {
    return indexed.add(pointer);
  }

  void add(Resource resource) {
    resources.put(resource.pointer(), resource);
  }

  /** The innermost resource around a place. */
  Resource resourceAt(String pointer) {
    String at = pointer;
    while (true) {
      Resource resource = resources.get(at);
      if (resource != null) {
        return resource;
      }
      if (at.isEmpty()) {
        throw new IllegalStateException("no resource at the root of " + uri);
      }
      at = Pointers.parent(at);
    }
  }
}
