package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The branches of an {@code anyOf} or {@code oneOf}, what a person calls them, and who chooses. */
record Alternatives(
    Site site, Checks branches, List<String> names, @Nullable Discriminator discriminator) {

  static Alternatives of(SchemaPart part, String keyword) {
    List<Check> branches = part.children(keyword);
    return new Alternatives(
        part.site(keyword),
        new Checks(branches),
        names(part.list(keyword)),
        Discriminator.of(part, keyword, branches).orElse(null));
  }

  private static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    for (JsonNode branch : list) {
      String title = branch.path("title").asText("");
      String reference = branch.path("$ref").asText("");
      String numbered = "alternative " + (names.size() + 1);
      String called = reference.isEmpty() ? title : Addresses.name(reference);
      names.add(called.isEmpty() ? numbered : called);
    }
    return names;
  }

  String both(int first, int second) {
    return "expected to match exactly one alternative but matches both "
        + names.get(first)
        + " and "
        + names.get(second);
  }
}
