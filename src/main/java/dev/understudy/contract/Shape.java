package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Schema;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What the text of a parameter, or of a member of a form, is read as before its schema sees it.
 *
 * @param kinds the JSON types that the schema speaks of; a string where it speaks of none
 */
public record Shape(Set<Kind> kinds) {

  /** A JSON type, integers apart. */
  public enum Kind {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    NULL,
    ARRAY,
    OBJECT
  }

  public Shape {
    kinds = Set.copyOf(kinds);
  }

  /** The shape of the values that a schema is for. */
  public static Shape of(Schema schema) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    JsonNode type = schema.source().path("type");
    if (type.isTextual()) {
      add(type, kinds);
    } else {
      type.forEach(one -> add(one, kinds));
    }
    return new Shape(kinds.isEmpty() ? EnumSet.of(Kind.STRING) : kinds);
  }

  private static void add(JsonNode type, Set<Kind> kinds) {
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(type.asText())) {
        kinds.add(kind);
      }
    }
  }

  /** Whether values of that type are among them. */
  public boolean is(Kind kind) {
    return kinds.contains(kind);
  }
}
