package dev.understudy.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked at one value: which members it has, which value of an enum it is, and what
 * is within. Recursive schemas make circles of these, which a finite value leaves again.
 */
final class Checkpoint {
  final Map<String, Integer> values = new HashMap<>();
  final Map<String, Integer> members = new HashMap<>();
  final Map<String, Checkpoint> inner = new HashMap<>();
  @Nullable Checkpoint others;
  @Nullable Checkpoint items;

  /** One walk over a value. */
  static final class Walk {
    // Of a list with thousands of items the first thousands say enough.
    private static final int MOST_VALUES = 5_000;

    private final IntConsumer seen;
    private int left = MOST_VALUES;

    Walk(IntConsumer seen) {
      this.seen = seen;
    }

    /** Tells the number of everything that the value exercises. */
    void through(JsonNode value, Checkpoint point) {
      if (left-- <= 0) {
        return;
      }
      if (value.isObject()) {
        for (Map.Entry<String, JsonNode> member : value.properties()) {
          member(member.getKey(), member.getValue(), point);
        }
      } else if (value.isArray() && point.items != null) {
        for (JsonNode item : value) {
          through(item, point.items);
        }
      } else if (!point.values.isEmpty()) {
        tell(point.values.get(value.toString()));
      }
    }

    private void member(String name, JsonNode value, Checkpoint point) {
      tell(point.members.get(name));
      Checkpoint inner = point.inner.getOrDefault(name, point.others);
      if (inner != null) {
        through(value, inner);
      }
    }

    private void tell(@Nullable Integer item) {
      if (item != null) {
        seen.accept(item);
      }
    }
  }
}
