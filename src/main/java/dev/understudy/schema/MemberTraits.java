package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/*
 * Whether a member is readOnly or writeOnly, as far as that can be known from the schemas alone.
 * `required` and `properties` often stand in different branches of an allOf, so the search goes from
 * a schema down into its references and branches, and up from a branch to the whole.
 */
final class MemberTraits {

  private final Compilation compilation;

  MemberTraits(Compilation compilation) {
    this.compilation = compilation;
  }

  boolean has(Place schema, String member, String trait) {
    return declares(whole(schema), member, trait, identitySet());
  }

  private static Place whole(Place branch) {
    Place whole = branch;
    while (Pointers.parent(whole.pointer()).endsWith("/allOf")) {
      String pointer = Pointers.parent(Pointers.parent(whole.pointer()));
      Document document = whole.document();
      whole =
          new Place(document.resourceAt(pointer), pointer, Pointers.at(document.root(), pointer));
    }
    return whole;
  }

  private boolean declares(Place schema, String member, String trait, Set<JsonNode> seen) {
    if (!(schema.node() instanceof ObjectNode node) || !seen.add(node)) {
      return false;
    }
    String tokens = Pointers.join("/properties", member);
    if (node.path("properties").has(member)
        && carries(schema.child(tokens), trait, identitySet())) {
      return true;
    }
    return target(schema).filter(to -> declares(to, member, trait, seen)).isPresent()
        || anyBranch(schema, branch -> declares(branch, member, trait, seen));
  }

  private boolean carries(Place schema, String trait, Set<JsonNode> seen) {
    if (!(schema.node() instanceof ObjectNode node) || !seen.add(node)) {
      return false;
    }
    boolean sibling = compilation.dialect() == Dialect.OPENAPI_3_0 && node.has("$ref");
    return (!sibling && node.path(trait).asBoolean())
        || target(schema).filter(to -> carries(to, trait, seen)).isPresent()
        || anyBranch(schema, branch -> carries(branch, trait, seen));
  }

  private Optional<Place> target(Place schema) {
    JsonNode reference = schema.node().path("$ref");
    return reference.isTextual()
        ? compilation.library().resolve(schema.resource(), reference.textValue())
        : Optional.empty();
  }

  private static boolean anyBranch(Place schema, Predicate<Place> test) {
    JsonNode branches = schema.node().path("allOf");
    for (int i = 0; i < branches.size(); i++) {
      if (test.test(schema.child("/allOf/" + i))) {
        return true;
      }
    }
    return false;
  }

  // Comparing whole schemas would be costly, and two alike may have unlike bases.
  private static Set<JsonNode> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
