package dev.understudy.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Pointers;
import dev.understudy.schema.Schema;
import dev.understudy.schema.Violation;
import java.util.List;
import java.util.Objects;

/** What the body of a request must be, JSON or a form that is read as an object. */
public sealed interface BodyMatch {

  /** In which ways a body is not so. */
  List<Difference> differences(JsonNode body);

  /** In words, after 'expected', for requests without such a body. */
  String expected();

  /**
   * All of that value: objects may have more members; arrays have equal lengths, and each item has
   * all of its own.
   */
  record Subset(JsonNode value) implements BodyMatch {
    public Subset {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public List<Difference> differences(JsonNode body) {
      return JsonDifferences.subset(value, body, "");
    }

    @Override
    public String expected() {
      return value.toString();
    }
  }

  /** That very value; numbers by value, and members in any order. */
  record Equal(JsonNode value) implements BodyMatch {
    public Equal {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public List<Difference> differences(JsonNode body) {
      return JsonDifferences.exact(value, body, "");
    }

    @Override
    public String expected() {
      return value.toString();
    }
  }

  /**
   * A value at a place.
   *
   * @param pointer the place, RFC 6901
   * @param value what it must be
   */
  record At(String pointer, ValueMatch value) implements BodyMatch {
    public At {
      if (!pointer.isEmpty() && !pointer.startsWith("/")) {
        throw new IllegalArgumentException("'" + pointer + "' does not begin with a slash");
      }
    }

    @Override
    public List<Difference> differences(JsonNode body) {
      JsonNode there = Pointers.at(body, pointer);
      boolean fine = there.isMissingNode() ? value.takesNothing() : value.takes(there);
      String actual = there.isMissingNode() ? JsonDifferences.NOTHING : there.toString();
      return fine ? List.of() : List.of(new Difference("body", pointer, value.expected(), actual));
    }

    @Override
    public String expected() {
      return value.expected() + " at " + pointer;
    }
  }

  /** A value that keeps to a schema of JSON Schema 2020-12. */
  final class Valid implements BodyMatch {
    private final Schema schema;

    /**
     * By that schema, which refers to nothing but itself.
     *
     * @throws IllegalArgumentException if it is broken
     */
    public Valid(JsonNode source) {
      this.schema = GivenSchema.of(source);
    }

    @Override
    public List<Difference> differences(JsonNode body) {
      return schema.violations(body, Direction.NEITHER).stream()
          .map(violation -> difference(violation, body))
          .toList();
    }

    private static Difference difference(Violation violation, JsonNode body) {
      JsonNode there = Pointers.at(body, violation.pointer());
      return new Difference(
          "body",
          violation.pointer(),
          "what keeps to " + violation.schemaPointer() + " (" + violation.detail() + ")",
          there.isMissingNode() ? JsonDifferences.NOTHING : there.toString());
    }

    @Override
    public String expected() {
      return "what keeps to the schema";
    }
  }
}
