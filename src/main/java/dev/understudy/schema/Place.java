package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** Where a schema stands: its resource, the pointer in the document, and the node found there. */
record Place(Resource resource, String pointer, JsonNode node) {

  Document document() {
    return resource.document();
  }

  boolean isAt(Place other) {
    return document() == other.document() && pointer.equals(other.pointer);
  }

  Place child(String tokens) {
    String at = pointer + tokens;
    return new Place(document().resourceAt(at), at, Pointers.at(node, tokens));
  }

  SchemaFault fault(String message) {
    return new SchemaFault(document().uri(), pointer, message);
  }

  SchemaFault fault(String keyword, String message) {
    return new SchemaFault(document().uri(), Pointers.join(pointer, keyword), message);
  }
}
