package dev.understudy.examples;

import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Schemas that hold at once, the choices among them that were settled, and what those asked for.
 * The key of a plan.
 */
record Conjunction(List<Schema> parts, Set<Choice> settled, Demands demands) {

  Conjunction {
    parts = List.copyOf(new LinkedHashSet<>(parts));
    settled = Set.copyOf(settled);
  }

  static Conjunction of(List<Schema> parts) {
    return new Conjunction(parts, Set.of(), Demands.NONE);
  }

  /** With a choice settled for more schemas and demands. */
  Conjunction settling(Choice choice, List<Schema> more, Demands asked) {
    List<Schema> all = new ArrayList<>(parts);
    all.addAll(more);
    Set<Choice> choices = new HashSet<>(settled);
    choices.add(choice);
    return new Conjunction(all, choices, asked);
  }
}
