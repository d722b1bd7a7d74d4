package dev.understudy.organizations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a caller wrote on an organization: JSON in the JDK's own types, which nobody can change. */
public record Metadata(Map<String, @Nullable Object> entries) {
  /** The most keys that an organization may carry. */
  public static final int MOST_KEYS = 50;

  /** The most characters that a key may have. */
  public static final int LONGEST_KEY = 40;

  /** The most bytes that all of it may take as JSON, in UTF-8 and without spaces. */
  public static final int MOST_BYTES = 16 * 1024;

  /** No metadata at all. */
  public static final Metadata NONE = new Metadata(Map.of());

  public Metadata {
    entries = frozen(entries);
  }

  /** How many bytes it takes as JSON, in UTF-8 and without spaces. */
  public long bytes() {
    return entries.isEmpty() ? 0 : JsonSize.of(entries);
  }

  /** Everything that keeps it from being accepted; empty where nothing does. */
  public List<Refusal> refusals() {
    if (entries.isEmpty()) {
      return List.of();
    }
    List<Refusal> refusals = new ArrayList<>();
    if (entries.size() > MOST_KEYS) {
      refusals.add(new Refusal.MetadataKeysTooMany(entries.size()));
    }
    entries.keySet().stream()
        .filter(key -> key.codePointCount(0, key.length()) > LONGEST_KEY)
        .forEach(key -> refusals.add(new Refusal.MetadataKeyTooLong(key)));
    if (bytes() > MOST_BYTES) {
      refusals.add(new Refusal.MetadataTooLarge(bytes()));
    }
    return List.copyOf(refusals);
  }

  private static Map<String, @Nullable Object> frozen(Map<?, ?> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put((String) key, frozenValue(value)));
    return Collections.unmodifiableMap(copy);
  }

  private static @Nullable Object frozenValue(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return frozen(map);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(item -> copy.add(frozenValue(item)));
      return Collections.unmodifiableList(copy);
    }
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Number) {
      return value;
    }
    throw new IllegalArgumentException(
        "metadata holds a %s: a map, list, string, number, boolean or null would be right"
            .formatted(value.getClass().getName()));
  }
}
