package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Schema;
import dev.understudy.schema.SchemaFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that the shapes of one parameter or form are made of. A schema stands for all that it
 * branches to and refers to. What a reference leads to is kept, and so is every shape: a schema
 * that refers to itself has as few of them as it has places.
 */
final class ShapeSources {
  private static final List<String> BRANCHES = List.of("allOf", "oneOf", "anyOf");
  private static final List<String> CONDITIONS = List.of("then", "else");
  private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef");
  // Far more than anybody writes; a schema that is nothing but references to itself ends here.
  private static final int MOST = 200;

  private final Map<Source, List<Source>> followed = new HashMap<>();
  private final Map<String, List<Schema>> targets = new HashMap<>();
  private final Map<List<Source>, Shape> shapes = new HashMap<>();

  /** A place in a compiled schema; two are equal where it is the very same place. */
  record Source(Schema base, JsonNode node) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Source source && source.base == base && source.node == node;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(node) * 31 + System.identityHashCode(base);
    }
  }

  /** The shape of what a keyword of these schemas has for something inside. */
  synchronized Shape joined(List<Source> schemas, Function<Source, @Nullable JsonNode> inside) {
    List<Source> roots = new ArrayList<>();
    for (Source schema : schemas) {
      JsonNode node = inside.apply(schema);
      if (node != null) {
        roots.add(new Source(schema.base, node));
      }
    }
    if (roots.isEmpty()) {
      return Shape.TEXT;
    }
    Shape known = shapes.get(roots);
    if (known == null) {
      known = new Shape(spread(roots), this);
      shapes.put(roots, known);
    }
    return known;
  }

  /** These schemas and all that they branch to and refer to. */
  synchronized List<Source> spread(List<Source> roots) {
    Set<Source> found = new LinkedHashSet<>();
    roots.forEach(root -> spread(root, found));
    return List.copyOf(found);
  }

  private void spread(Source schema, Set<Source> found) {
    if (found.size() >= MOST || !found.add(schema)) {
      return;
    }
    for (String keyword : REFERENCES) {
      JsonNode reference = schema.node.path(keyword);
      if (reference.isTextual()) {
        follow(schema, reference.textValue()).forEach(target -> spread(target, found));
      }
    }
    for (String keyword : BRANCHES) {
      schema.node.path(keyword).forEach(branch -> spread(new Source(schema.base, branch), found));
    }
    for (String keyword : CONDITIONS) {
      if (schema.node.has(keyword)) {
        spread(new Source(schema.base, schema.node.get(keyword)), found);
      }
    }
  }

  // Each look-up makes another Schema: those of one reference that say the same are taken as one.
  private List<Source> follow(Source from, String reference) {
    List<Source> known = followed.get(from);
    if (known == null) {
      known = target(from, reference);
      followed.put(from, known);
    }
    return known;
  }

  private List<Source> target(Source from, String reference) {
    Schema target;
    try {
      target = from.base.follow(reference);
    } catch (SchemaFault e) {
      return List.of(); // whoever compiles the schema says so
    }
    List<Schema> same = targets.computeIfAbsent(reference, key -> new ArrayList<>());
    for (Schema one : same) {
      if (one.source().equals(target.source())) {
        return List.of(new Source(one, one.source()));
      }
    }
    same.add(target);
    return List.of(new Source(target, target.source()));
  }
}
