package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;

/**
 * One thing that is kept.
 *
 * @param id what it is told apart by in its collection; empty for the only one of a path
 * @param value what is known of it; never changed
 * @param version counts the changes of everything that there is; 0 for what was there before
 * @param order its place among the others of its collection
 * @param isBorn whether a caller made it, so that nothing but what callers made belongs to it
 */
record Thing(String id, JsonNode value, long version, long order, boolean isBorn) {
  // Of a node of Jackson's, with its entry in a map, on a 64-bit virtual machine.
  private static final int NODE = 72;
  private static final int CHARACTER = 2;

  Thing {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(value, "value");
  }

  /** One that was there before anybody changed anything. */
  static Thing seed(String id, JsonNode value, long order) {
    return new Thing(id, value, 0, order, false);
  }

  Thing at(long place) {
    return new Thing(id, value, version, place, isBorn);
  }

  /** About how much memory it takes. */
  long bytes() {
    return 2L * NODE + (long) CHARACTER * id.length() + bytes(value);
  }

  // Values are as deep as a body may be.
  private static long bytes(JsonNode value) {
    long bytes = NODE;
    if (value.isTextual()) {
      return bytes + (long) CHARACTER * value.textValue().length();
    }
    if (value.isArray()) {
      for (JsonNode item : value) {
        bytes += bytes(item);
      }
      return bytes;
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      bytes += bytes(member.getValue()) + (long) CHARACTER * member.getKey().length();
    }
    return bytes;
  }

  /** Tells it from what it was before, and from others (RFC 9110 §8.8.3). */
  String etag() {
    return '"' + Long.toHexString(version) + "-" + Integer.toHexString(value.hashCode()) + '"';
  }
}
