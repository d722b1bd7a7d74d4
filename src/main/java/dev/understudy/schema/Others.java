package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be said of members that nothing else declares: anything, a schema, or nothing. */
record Others(@Nullable Check check, @Nullable Site closedAt, List<String> declared) {

  static final Others ANY = new Others(null, null, List.of());

  static Others of(SchemaPart part, String keyword, Check check, Collection<String> declared) {
    JsonNode schema = part.path(keyword);
    boolean closed = schema.isBoolean() && !schema.booleanValue();
    return new Others(check, closed ? part.site(keyword) : null, List.copyOf(declared));
  }

  boolean areAny() {
    return check == null;
  }

  boolean test(String name, JsonNode member, Evaluation evaluation) {
    if (closedAt != null) {
      if (evaluation.collecting()) {
        evaluation.reportMember(closedAt, name, refusal(name));
      }
      return false;
    }
    if (check == null) {
      return true;
    }
    if (evaluation.tracking()) {
      evaluation.marks().member(name);
    }
    return evaluation.member(check, member, name);
  }

  private String refusal(String name) {
    return Spelling.nearest(name, declared)
        .map(meant -> "is not a member that is declared here; did you mean '" + meant + "'?")
        .orElseGet(
            () ->
                declared.isEmpty()
                    ? "is not a member that is declared here"
                    : "is not a member that is declared here: " + Words.list(declared));
  }
}
