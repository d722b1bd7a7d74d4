package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.examples.Ways.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/*
 * A choice: each way it can be settled is a plan of its own. Which way is tried first, the seed says;
 * the value is then checked by the schema that holds the choice, as oneOf forbids the others and as
 * `if` may not be what was meant. When no way gave a value that is right, they are tried again with
 * other members made, then with objects set apart from the other alternatives. All that is with the same
 * seed for what has an identity, which would be another thing otherwise; only then with others.
 */
final class Fork implements Form {

  private static final int ROUNDS = 4;
  private static final int MORE_ROUNDS = 8;
  private static final int DISTINCT_FROM = 2;
  private static final int MOST_TRIES = 100;
  private static final int RARE = 12;

  private final Plans plans;
  private final Choice choice;
  private final Ways ways;
  private final boolean judged;

  private Fork(Plans plans, Choice choice, Ways ways, boolean judged) {
    this.plans = plans;
    this.choice = choice;
    this.ways = ways;
    this.judged = judged;
  }

  static Fork of(Plans plans, Plan plan, Choice choice) {
    boolean discriminated = choice.schema().source().path("discriminator").has("propertyName");
    boolean judged = !choice.keyword().equals("anyOf") || discriminated;
    return new Fork(plans, choice, Ways.of(plans, plan, choice), judged);
  }

  @Override
  public @Nullable JsonNode make(Spot spot, Hint hint, long seed) {
    JsonNode id = identity(spot, seed);
    List<Way> order = order(spot, new Draw(chance(spot, seed, id)));
    boolean taken = spot.run().isIdTaken();
    int tries = 0;
    for (int round = 0; round < (id == null ? ROUNDS : MORE_ROUNDS); round++) {
      Spot at = round % 2 == 1 ? spot.turned() : spot;
      boolean any = false;
      for (Way way : order) {
        if (!way.plan().isPossible()) {
          way.plan().explain(spot.run());
          continue;
        }
        boolean same = tries == 0 || (id != null && round < ROUNDS);
        long own = same ? seed : Draw.mix(seed, tries);
        JsonNode value = way.plan().make(at, hint, own);
        if (value != null && isRight(value, way, round)) {
          return value;
        }
        spot.run().leaveId(taken);
        any |= value != null;
        if (++tries >= MOST_TRIES || spot.run().exhausted()) {
          return none(spot);
        }
      }
      if (!any) {
        return none(spot);
      }
    }
    return none(spot);
  }

  // A thing is of the same alternative by itself and in a list.
  private long chance(Spot spot, long seed, @Nullable JsonNode id) {
    if (id == null) {
      return Draw.mix(seed, choice.keyword().length());
    }
    long kind = Draw.mix(spot.run().known().seed(), choice.schema().location().hashCode());
    return Draw.mix(kind, id.asText().hashCode());
  }

  @Override
  public @Nullable JsonNode identity(Spot spot, long seed) {
    for (Way way : ways.usual()) {
      if (way.plan().isPossible()) {
        return way.plan().form().identity(spot, seed);
      }
    }
    return null;
  }

  private boolean isRight(JsonNode value, Way way, int round) {
    if (!judged || choice.schema().accepts(value, plans.options().direction())) {
      return true;
    }
    if (round % ROUNDS < DISTINCT_FROM
        || !choice.keyword().equals("oneOf")
        || !(value instanceof ObjectNode object)) {
      return false;
    }
    Distinction.make(object, choice.schema(), way.branch(), plans.options().direction());
    return choice.schema().accepts(object, plans.options().direction());
  }

  private List<Way> order(Spot spot, Draw draw) {
    List<Way> order = new ArrayList<>();
    boolean none = !ways.nulls().isEmpty() && draw.oneIn(RARE);
    if (none && !spot.isRoot()) {
      order.addAll(ways.nulls());
    }
    int from = ways.usual().isEmpty() ? 0 : draw.below(ways.usual().size());
    order.addAll(ways.usual().subList(from, ways.usual().size()));
    order.addAll(ways.usual().subList(0, from));
    order.addAll(ways.nulls());
    if (spot.isTight()) {
      order.sort(Comparator.comparingInt(way -> way.plan().height()));
    }
    order.addAll(ways.last());
    return order;
  }

  private @Nullable JsonNode none(Spot spot) {
    spot.run()
        .note(
            Obstacle.unsatisfiable(
                choice.schema(), choice.keyword(), "no way to settle it gave a value"));
    return null;
  }

  @Override
  public boolean fits(int levels) {
    return anyFits(ways.usual(), levels)
        || anyFits(ways.nulls(), levels)
        || anyFits(ways.last(), levels);
  }

  private static boolean anyFits(List<Way> ways, int levels) {
    for (Way way : ways) {
      if (way.plan().fits(levels)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isComposite() {
    return ways.usual().stream().anyMatch(way -> way.plan().isComposite());
  }
}
