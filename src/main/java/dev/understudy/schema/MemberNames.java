package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Iterator;

/** {@code propertyNames}: what the names of members may be. */
record MemberNames(Check check) implements Check {

  @Override
  public boolean test(JsonNode value, Evaluation evaluation) {
    if (!value.isObject()) {
      return true;
    }
    boolean passed = true;
    for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!evaluation.member(check, TextNode.valueOf(name), name)) {
        if (!evaluation.collecting()) {
          return false;
        }
        passed = false;
      }
    }
    return passed;
  }
}
