package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** {@code required}; what is read-only need not be in a request, nor write-only in a response. */
record Required(Site site, String[] names, boolean[] readOnly, boolean[] writeOnly)
    implements Check {

  static void compile(SchemaPart part) {
    List<String> names = part.texts("required");
    if (names.isEmpty()) {
      return;
    }
    boolean[] readOnly = new boolean[names.size()];
    boolean[] writeOnly = new boolean[names.size()];
    MemberTraits traits = new MemberTraits(part.compilation());
    for (int i = 0; i < readOnly.length; i++) {
      readOnly[i] = traits.has(part.place(), names.get(i), "readOnly");
      writeOnly[i] = traits.has(part.place(), names.get(i), "writeOnly");
    }
    part.add(
        new Required(part.site("required"), names.toArray(new String[0]), readOnly, writeOnly));
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
