package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Schema;
import java.util.List;
import java.util.Set;

/**
 * By what a thing is told apart from others of its kind. All that is made of it follows from that,
 * so that it is the same by itself and in a list.
 *
 * @param kind a number for the schema, the same in every run
 */
record Identity(long kind) {
  private static final Set<String> NAMES = Set.of("id", "_id", "uuid", "uid", "guid");

  /** Whether members of that name tell things apart. */
  static boolean isOne(String member) {
    return NAMES.contains(member);
  }

  static Identity of(List<Schema> parts) {
    long kind = 0;
    for (Schema part : parts) {
      if (part.source().has("properties")) {
        kind += Draw.mix(part.location().hashCode(), 1);
      }
    }
    return new Identity(kind);
  }

  /** What the thing with that identity is made from. */
  long seed(JsonNode id, Run run) {
    return Draw.mix(Draw.mix(run.known().seed(), kind), id.asText().hashCode());
  }
}
