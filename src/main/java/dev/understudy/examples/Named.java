package dev.understudy.examples;

import dev.understudy.schema.Pointers;
import dev.understudy.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names that schemas have among the components of a contract or the definitions of a schema.
 */
final class Named {

  private static final Set<String> HOLDERS = Set.of("schemas", "$defs", "definitions");

  private Named() {}

  static Optional<String> of(Schema schema) {
    String location = schema.location();
    List<String> tokens = Pointers.tokens(location.substring(location.indexOf('#') + 1));
    int last = tokens.size() - 1;
    return last > 0 && HOLDERS.contains(tokens.get(last - 1))
        ? Optional.of(tokens.get(last))
        : Optional.empty();
  }

  /** The last part of a reference, which stands for a schema in a discriminator. */
  static String last(String reference) {
    return reference
        .substring(reference.lastIndexOf('/') + 1)
        .replace("~1", "/")
        .replace("~0", "~");
  }
}
