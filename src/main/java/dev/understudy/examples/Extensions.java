package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.Schema;
import dev.understudy.schema.SchemaFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schemas that extend one with a discriminator by allOf (OpenAPI 3.1.1 §4.8.25): a value of
 * that one is one of theirs, as its discriminator says.
 */
final class Extensions {

  /** What the choice among them goes by. */
  static final String KEYWORD = "discriminator";

  private Extensions() {}

  /**
   * Each with the values that its discriminator may have; none where nothing extends the schema.
   */
  static Map<Schema, List<String>> of(Schema base) {
    Map<Schema, List<String>> values = new LinkedHashMap<>();
    JsonNode mapping = base.source().path(KEYWORD).path("mapping");
    for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
      target(base, entry.getValue().asText())
          .ifPresent(to -> values.computeIfAbsent(to, it -> new ArrayList<>()).add(entry.getKey()));
    }
    for (Schema extension : base.extensions()) {
      extension.name().ifPresent(name -> values.putIfAbsent(extension, List.of(name)));
    }
    values.remove(base);
    return values;
  }

  // What may be a name or an address is a name (OpenAPI 3.1.1 §4.8.25.4).
  static Optional<Schema> target(Schema base, String to) {
    String location = base.location();
    String pointer = location.substring(location.indexOf('#'));
    int holder = Math.max(pointer.lastIndexOf('/'), 0);
    for (Schema extension : base.extensions()) {
      if (extension.name().filter(to::equals).isPresent()) {
        return Optional.of(extension);
      }
    }
    for (String reference : List.of(Pointers.join(pointer.substring(0, holder), to), to)) {
      try {
        return Optional.of(base.follow(reference));
      } catch (SchemaFault nothing) {
        continue;
      }
    }
    return Optional.empty();
  }
}
