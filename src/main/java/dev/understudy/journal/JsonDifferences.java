package dev.understudy.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where one JSON value differs from another. Numbers compare by value and objects whatever the
 * order of their members. As a subset, an object may have more members than expected, and nothing
 * else may be more: arrays have equal lengths, and item by item each is a subset.
 */
final class JsonDifferences {
  static final String NOTHING = "nothing";
  private static final int MOST = 50;

  private final boolean subset;
  private final List<Difference> found = new ArrayList<>();

  private JsonDifferences(boolean subset) {
    this.subset = subset;
  }

  /** The places where a value is not that one. */
  static List<Difference> exact(JsonNode expected, JsonNode actual, String pointer) {
    JsonDifferences differences = new JsonDifferences(false);
    differences.compare(expected, actual, pointer);
    return differences.found;
  }

  /** The places where a value has not all of that one. */
  static List<Difference> subset(JsonNode expected, JsonNode actual, String pointer) {
    JsonDifferences differences = new JsonDifferences(true);
    differences.compare(expected, actual, pointer);
    return differences.found;
  }

  private void compare(JsonNode expected, JsonNode actual, String pointer) {
    if (found.size() >= MOST) {
      return;
    }
    if (expected.isObject() && actual.isObject()) {
      members(expected, actual, pointer);
    } else if (expected.isArray() && actual.isArray()) {
      items(expected, actual, pointer);
    } else if (!isSame(expected, actual)) {
      add(pointer, expected.toString(), actual.toString());
    }
  }

  private void members(JsonNode expected, JsonNode actual, String pointer) {
    for (Map.Entry<String, JsonNode> member : expected.properties()) {
      String at = Pointers.join(pointer, member.getKey());
      JsonNode other = actual.get(member.getKey());
      if (other == null) {
        add(at, member.getValue().toString(), NOTHING);
      } else {
        compare(member.getValue(), other, at);
      }
    }
    for (Map.Entry<String, JsonNode> member : actual.properties()) {
      if (!subset && !expected.has(member.getKey())) {
        add(Pointers.join(pointer, member.getKey()), NOTHING, member.getValue().toString());
      }
    }
  }

  private void items(JsonNode expected, JsonNode actual, String pointer) {
    if (expected.size() != actual.size()) {
      add(pointer, counted(expected), counted(actual));
    }
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      compare(expected.get(i), actual.get(i), Pointers.join(pointer, i));
    }
  }

  private static String counted(JsonNode array) {
    return array.size() == 1 ? "1 item" : array.size() + " items";
  }

  private void add(String pointer, String expected, String actual) {
    if (found.size() < MOST) {
      found.add(new Difference("body", pointer, expected, actual));
    }
  }

  /** Whether two values, neither object nor array, are the same. */
  static boolean isSame(JsonNode left, JsonNode right) {
    if (!left.isNumber() || !right.isNumber()) {
      return left.equals(right);
    }
    // A number beyond the doubles compares as a decimal, unless it is infinite.
    boolean finite = Double.isFinite(left.doubleValue()) && Double.isFinite(right.doubleValue());
    boolean decimal = left.isBigDecimal() && right.isBigDecimal();
    return (finite || decimal)
        ? left.decimalValue().compareTo(right.decimalValue()) == 0
        : left.equals(right);
  }
}
