package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeSet;

/** When two values are the same: numbers by value, objects whatever the order of their members. */
final class Equality {

  private Equality() {}

  static boolean same(JsonNode left, JsonNode right) {
    if (left.getNodeType() != right.getNodeType() || left.size() != right.size()) {
      return false;
    }
    return switch (left.getNodeType()) {
      case NUMBER -> Numbers.compare(left, right) == 0;
      case ARRAY -> sameItems(left, right);
      case OBJECT -> sameMembers(left, right);
      default -> left.equals(right);
    };
  }

  private static boolean sameItems(JsonNode left, JsonNode right) {
    for (int i = 0; i < left.size(); i++) {
      if (!same(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameMembers(JsonNode left, JsonNode right) {
    for (Map.Entry<String, JsonNode> member : left.properties()) {
      JsonNode other = right.get(member.getKey());
      if (other == null || !same(member.getValue(), other)) {
        return false;
      }
    }
    return true;
  }

  static int hash(JsonNode value) {
    int hash = value.isArray() ? 1 : 2;
    if (value.isNumber()) {
      return Numbers.hash(value);
    } else if (value.isArray()) {
      for (JsonNode item : value) {
        hash = 31 * hash + hash(item);
      }
    } else if (value.isObject()) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        hash += member.getKey().hashCode() * 31 ^ hash(member.getValue());
      }
    } else {
      return value.hashCode();
    }
    return hash;
  }

  /**
   * A value as a key of a hash table. It has an order, so that a table whose keys were made to
   * collide becomes a tree.
   */
  record Key(JsonNode value, int hash) implements Comparable<Key> {

    static Key of(JsonNode value) {
      return new Key(value, Equality.hash(value));
    }

    @Override
    public int compareTo(Key other) {
      return Equality.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && hash == key.hash && same(value, key.value);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private static int compare(JsonNode left, JsonNode right) {
    int byType = left.getNodeType().compareTo(right.getNodeType());
    if (byType != 0) {
      return byType;
    }
    return switch (left.getNodeType()) {
      case NUMBER -> Numbers.compare(left, right);
      case ARRAY -> compareItems(left.iterator(), right.iterator());
      case OBJECT -> compareMembers(left, right);
      default -> left.asText().compareTo(right.asText());
    };
  }

  private static int compareItems(Iterator<JsonNode> left, Iterator<JsonNode> right) {
    while (left.hasNext() && right.hasNext()) {
      int byItem = compare(left.next(), right.next());
      if (byItem != 0) {
        return byItem;
      }
    }
    return Boolean.compare(left.hasNext(), right.hasNext());
  }

  private static int compareMembers(JsonNode left, JsonNode right) {
    Iterator<String> leftNames = names(left);
    Iterator<String> rightNames = names(right);
    while (leftNames.hasNext() && rightNames.hasNext()) {
      String name = leftNames.next();
      int byName = name.compareTo(rightNames.next());
      int byMember = byName != 0 ? byName : compare(left.get(name), right.get(name));
      if (byMember != 0) {
        return byMember;
      }
    }
    return Boolean.compare(leftNames.hasNext(), rightNames.hasNext());
  }

  private static Iterator<String> names(JsonNode object) {
    TreeSet<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names.iterator();
  }
}
