package dev.understudy.schema;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with a value.
 *
 * @param pointer where in the value, RFC 6901; of a missing member the place where it should be
 * @param schemaPointer the keyword that was broken; in a document other than the compiled one, its
 *     URI comes first
 * @param keyword the name of that keyword
 * @param detail what was expected and what came, in one sentence
 */
public record Violation(String pointer, String schemaPointer, String keyword, String detail) {

  public Violation {
    requireNonNull(pointer, "pointer");
    requireNonNull(schemaPointer, "schemaPointer");
    requireNonNull(keyword, "keyword");
    requireNonNull(detail, "detail");
  }

  @Override
  public String toString() {
    return (pointer.isEmpty() ? "the value" : pointer) + ": " + detail;
  }
}
