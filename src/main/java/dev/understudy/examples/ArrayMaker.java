package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.examples.Flattening.Flat;
import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Arrays: the leading items that have schemas of their own, and some of the rest. */
final class ArrayMaker implements Form {

  private static final int MOST_ITEMS = 5_000;
  private static final int USUAL = 3;
  private static final int TRIES = 40;
  private static final int TRIES_AN_ITEM = 10;
  private static final int FEW_TRIES = 4;

  private final Plan plan;
  private final List<Plan> leading;
  private final Plan rest;
  private final int declared;
  private final int least;
  private final int most;
  private final boolean unique;
  private final boolean anyRest;
  private final List<Schema> limited;
  private final @Nullable Obstacle obstacle;
  private final Obstacle tooFew;

  private ArrayMaker(Plans plans, Plan plan, List<Schema> parts, Items items) {
    this.plan = plan;
    this.leading = items.leading();
    this.rest = plans.of(items.rest());
    this.declared = items.declared();
    this.unique = parts.stream().anyMatch(part -> part.source().path("uniqueItems").asBoolean());
    this.anyRest = items.rest().isEmpty();
    this.limited =
        parts.stream()
            .filter(part -> part.source().has("contains") && part.source().has("maxContains"))
            .map(part -> part.within("/contains"))
            .toList();
    long atLeast = Math.max(items.needed(), Counts.least(parts, "minItems"));
    this.most = (int) Math.min(MOST_ITEMS, Counts.most(parts, "maxItems"));
    this.least = (int) Math.min(MOST_ITEMS, atLeast);
    this.obstacle = obstacle(parts, atLeast);
    this.tooFew =
        Obstacle.unsatisfiable(
            Counts.holder(parts, "uniqueItems"), "uniqueItems", "too few items are unlike");
  }

  static Form of(Plans plans, Plan plan, Flat flat) {
    return new ArrayMaker(plans, plan, flat.parts(), Items.of(plans, flat.parts()));
  }

  private @Nullable Obstacle obstacle(List<Schema> parts, long atLeast) {
    Schema at = Counts.holder(parts, atLeast > most ? "minItems" : "maxItems");
    if (atLeast > MOST_ITEMS) {
      return Obstacle.overBudget(at, "minItems", "more than " + MOST_ITEMS + " items");
    }
    return atLeast > most
        ? Obstacle.unsatisfiable(at, "minItems", "more items than maxItems allows")
        : null;
  }

  /** The schemas of the items. */
  private record Items(List<Plan> leading, List<Schema> rest, int declared, int needed) {

    static Items of(Plans plans, List<Schema> parts) {
      int declared = 0;
      List<Schema> contained = new ArrayList<>();
      for (Schema part : parts) {
        JsonNode node = part.source();
        declared = Math.max(declared, node.path("prefixItems").size());
        long times =
            node.has("contains") ? Math.min(MOST_ITEMS, node.path("minContains").asLong(1)) : 0;
        for (int i = 0; i < times; i++) {
          contained.add(part.within("/contains"));
        }
      }
      long most = Counts.most(parts, "maxItems");
      int from = declared + contained.size() <= most ? declared : 0;
      List<Plan> leading = new ArrayList<>();
      for (int i = 0; i < Math.max(declared, from + contained.size()); i++) {
        List<Schema> item = schemas(parts, i);
        if (i >= from && i - from < contained.size()) {
          item.add(contained.get(i - from));
        }
        leading.add(plans.of(item));
      }
      int needed = contained.isEmpty() ? 0 : from + contained.size();
      return new Items(List.copyOf(leading), schemas(parts, Integer.MAX_VALUE), declared, needed);
    }

    private static List<Schema> schemas(List<Schema> parts, int index) {
      List<Schema> schemas = new ArrayList<>();
      for (Schema part : parts) {
        JsonNode node = part.source();
        if (index < node.path("prefixItems").size()) {
          schemas.add(part.within("/prefixItems/" + index));
        } else if (node.has("items")) {
          schemas.add(part.within("/items"));
        }
      }
      if (schemas.isEmpty()) {
        for (Schema part : parts) {
          if (part.source().has("unevaluatedItems")) {
            schemas.add(part.within("/unevaluatedItems"));
          }
        }
      }
      return schemas;
    }
  }

  @Override
  public @Nullable JsonNode make(Spot spot, Hint hint, long seed) {
    if (obstacle != null) {
      spot.run().note(obstacle);
      return null;
    }
    int count = count(spot, seed);
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    Set<JsonNode> seen = new HashSet<>();
    Spot inside = spot.inside(plan.origin(), 0, count).listed();
    for (int i = 0; i < count; i++) {
      JsonNode item = item(i, inside, hint.ofItems(), seed, seen);
      if (item == null) {
        return i >= least ? array : none(spot);
      }
      array.add(item);
    }
    return array;
  }

  private @Nullable JsonNode none(Spot spot) {
    if (unique) {
      spot.run().note(tooFew);
    }
    return null;
  }

  private int count(Spot spot, long seed) {
    int usual;
    if (spot.isTight()) {
      usual = least;
    } else if (declared > 0) {
      usual = declared;
    } else if (anyRest) {
      usual = least;
    } else if (spot.fill() == Fill.REQUIRED) {
      usual = 1;
    } else {
      usual = new Draw(Draw.mix(seed, USUAL)).between(1, USUAL);
    }
    int count = Math.max(least, Math.min(most, usual));
    for (int i = least; i < count; i++) {
      Plan item = at(i);
      if (!item.isPossible() || (item.isComposite() && !spot.hasRoom(item.origin()))) {
        return i;
      }
    }
    return count;
  }

  private Plan at(int index) {
    return index < leading.size() ? leading.get(index) : rest;
  }

  // One that maxContains does not count, as there are enough of those before.
  private @Nullable JsonNode other(Plan item, Spot inside, Hint hint, long seed) {
    JsonNode made = item.make(inside, hint, seed);
    for (int i = 1; i < TRIES && made != null && isCounted(made); i++) {
      made = item.make(inside, hint, Draw.mix(seed, -i));
    }
    return made;
  }

  private boolean isCounted(JsonNode item) {
    return limited.stream().anyMatch(contains -> contains.accepts(item));
  }

  // One that is not there yet; of few values, some may have to come again.
  private @Nullable JsonNode item(
      int index, Spot inside, Hint hint, long seed, Set<JsonNode> seen) {
    Plan item = at(index);
    long own = Draw.mix(seed, index);
    JsonNode first =
        index < leading.size() ? item.make(inside, hint, own) : other(item, inside, hint, own);
    boolean few = !unique && item.form() instanceof Values;
    if (first == null || (!unique && !few) || seen.add(first)) {
      return first;
    }
    int tries = few ? FEW_TRIES : TRIES + TRIES_AN_ITEM * index;
    for (int i = 1; i < tries; i++) {
      JsonNode again = item.make(inside, hint, Draw.mix(own, i));
      if (again != null && seen.add(again)) {
        return again;
      }
    }
    return few && index < least ? first : null;
  }

  @Override
  public boolean fits(int levels) {
    if (obstacle != null) {
      return false;
    }
    for (int i = 0; i < least && i <= leading.size(); i++) {
      if (!at(i).fits(levels - 1)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean isComposite() {
    return true;
  }
}
