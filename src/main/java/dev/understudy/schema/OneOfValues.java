package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code enum}: strings by hash, other values one after the other. */
record OneOfValues(Set<String> texts, List<JsonNode> others, List<String> words)
    implements Assertion {

  static OneOfValues of(JsonNode list) {
    Set<String> texts = new HashSet<>();
    List<JsonNode> others = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (JsonNode value : list) {
      if (value.isTextual()) {
        texts.add(value.textValue());
        words.add(value.textValue().isEmpty() ? "\"\"" : value.textValue());
      } else {
        others.add(value);
        words.add(value.toString());
      }
    }
    return new OneOfValues(texts, others, words);
  }

  @Override
  public boolean holds(JsonNode value) {
    if (value.isTextual()) {
      return texts.contains(value.textValue());
    }
    for (int i = 0; i < others.size(); i++) {
      if (Equality.same(value, others.get(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String complaint(JsonNode value) {
    String choice = words.size() == 1 ? "expected " : "expected one of ";
    return choice + Words.list(words) + " but got " + Words.json(value);
  }
}
