package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Schema;
import java.util.List;

/** The bounds that schemas put together on a length or a number of things. */
final class Counts {

  private static final long BEYOND = 1L << 40;

  private Counts() {}

  static long least(List<Schema> parts, String keyword) {
    long least = 0;
    for (Schema part : parts) {
      JsonNode bound = part.source().path(keyword);
      least = bound.isNumber() ? Math.max(least, count(bound)) : least;
    }
    return least;
  }

  static long most(List<Schema> parts, String keyword) {
    long most = BEYOND;
    for (Schema part : parts) {
      JsonNode bound = part.source().path(keyword);
      most = bound.isNumber() ? Math.min(most, count(bound)) : most;
    }
    return most;
  }

  private static long count(JsonNode bound) {
    return (long) Math.min(BEYOND, bound.doubleValue());
  }

  /** The schema that holds the keyword, to be named. */
  static Schema holder(List<Schema> parts, String keyword) {
    return parts.stream()
        .filter(part -> part.source().has(keyword))
        .findFirst()
        .orElse(parts.get(0));
  }
}
