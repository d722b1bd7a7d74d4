package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** {@code required}; what is read-only need not be in a request, nor write-only in a response. */
final class Required implements Check {

  private final Site site;
  private final String[] names;
  private final boolean[] readOnly;
  private final boolean[] writeOnly;

  private Required(SchemaPart part, List<String> names) {
    this.site = part.site("required");
    this.names = names.toArray(new String[0]);
    this.readOnly = new boolean[this.names.length];
    this.writeOnly = new boolean[this.names.length];
    MemberTraits traits = new MemberTraits(part.compilation());
    for (int i = 0; i < this.names.length; i++) {
      readOnly[i] = traits.has(part.place(), this.names[i], "readOnly");
      writeOnly[i] = traits.has(part.place(), this.names[i], "writeOnly");
    }
  }

  static void compile(SchemaPart part) {
    List<String> names = part.texts("required");
    if (!names.isEmpty()) {
      part.add(new Required(part, names));
    }
  }

  @Override
  public boolean test(JsonNode value, Evaluation evaluation) {
    if (!value.isObject()) {
      return true;
    }
    boolean passed = true;
    for (int i = 0; i < names.length; i++) {
      if (value.get(names[i]) == null && !excused(i, evaluation.direction())) {
        if (!evaluation.collecting()) {
          return false;
        }
        evaluation.reportMember(site, names[i], "is required but missing");
        passed = false;
      }
    }
    return passed;
  }

  private boolean excused(int i, Direction direction) {
    return switch (direction) {
      case REQUEST -> readOnly[i];
      case RESPONSE -> writeOnly[i];
      case NEITHER -> false;
    };
  }
}
