package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a value before it is made.
 *
 * @param byName what members of these names are, by their words in small letters
 * @param id what the value is told apart by, where it is one thing and no list
 * @param seed what things that have an identity are made from, together with that: so the same
 *     thing is the same wherever it appears
 */
public record Known(Map<String, JsonNode> byName, @Nullable JsonNode id, long seed) {

  /** Nothing. */
  public static final Known NOTHING = new Known(Map.of(), null, 0);

  public Known {
    Map<String, JsonNode> words = new LinkedHashMap<>();
    byName.forEach((name, value) -> words.put(words(name), value));
    byName = words;
  }

  /** What a member of that name is, which is no identity; null where nobody knows. */
  @Nullable JsonNode member(String name) {
    return byName.isEmpty() ? null : byName.get(words(name));
  }

  private static String words(String name) {
    return String.join(" ", Hints.words(name));
  }
}
