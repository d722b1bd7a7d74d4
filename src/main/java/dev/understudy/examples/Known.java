package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a value before it is made.
 *
 * @param byName what members of these names are, by their {@link #words}
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

  /** What a member with a name of these words is, which is no identity; null where nobody knows. */
  @Nullable JsonNode member(String words) {
    return byName.get(words);
  }

  /** The words of a name, in small letters, however it joins them. */
  static String words(String name) {
    return String.join(" ", NameWords.of(name));
  }
}
