package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.understudy.examples.Flattening.Flat;
import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/*
 * Values of schemas without open choices: of one of the types allowed. What some keywords mean (not,
 * unevaluated*, contains, …) is only known by checking, and checked here, near to where it can be
 * repaired by another throw.
 */
final class Leaf implements Form {

  private static final int RARE = 12;
  private static final int TRIES = 16;
  private static final int TURNED_FROM = 3;
  private static final List<String> JUDGED =
      List.of(
          "not",
          "unevaluatedProperties",
          "unevaluatedItems",
          "contains",
          "propertyNames",
          "$dynamicRef");

  private final Plans plans;
  private final List<Form> makers;
  private final boolean oneOfThem;
  private final boolean nullable;
  private final List<Schema> judges;
  private final Examples examples;
  private final Obstacle failure;

  private Leaf(Plans plans, Plan plan, Flat flat, List<Form> makers, boolean nullable) {
    this.plans = plans;
    this.makers = List.copyOf(makers);
    this.oneOfThem = Type.declared(flat.parts());
    this.nullable = nullable;
    this.judges = flat.parts().stream().filter(Leaf::needsJudging).toList();
    this.examples = new Examples(plans, plan.conjunction().parts(), flat.parts());
    Schema first = judges.isEmpty() ? flat.parts().get(0) : judges.get(0);
    this.failure = Obstacle.unsatisfiable(first, "", "no value made was accepted");
  }

  private static boolean needsJudging(Schema part) {
    return JUDGED.stream().anyMatch(part.source()::has);
  }

  static Form of(Plans plans, Plan plan, Flat flat) {
    if (flat.parts().isEmpty()) {
      return new Anything(TextMaker.of(plans, List.of()));
    }
    Set<Type> allowed = Type.allowed(flat.parts());
    if (allowed.isEmpty()) {
      return new Nothing(
          Obstacle.unsatisfiable(flat.parts().get(0), "type", "no type is left by its siblings"));
    }
    boolean nullable = allowed.remove(Type.NULL);
    List<Type> order = new ArrayList<>(allowed);
    if (!Type.declared(flat.parts())) {
      Type.meant(flat.parts()).filter(order::remove).ifPresent(meant -> order.add(0, meant));
    }
    if (flat.demands().pins().values().stream().anyMatch(Demands.Pin::firm)) {
      boolean open = order.remove(Type.OBJECT);
      order.addAll(0, open ? List.of(Type.OBJECT) : List.of());
    }
    List<Form> makers = order.stream().map(type -> maker(type, plans, plan, flat)).toList();
    return new Leaf(plans, plan, flat, makers, nullable);
  }

  private static Form maker(Type type, Plans plans, Plan plan, Flat flat) {
    return switch (type) {
      case STRING -> JsonTextMaker.of(plans, flat.parts(), TextMaker.of(plans, flat.parts()));
      case NUMBER -> NumberMaker.of(flat.parts());
      case BOOLEAN -> new Values(List.of(BooleanNode.TRUE, BooleanNode.FALSE));
      case OBJECT -> ObjectMaker.of(plans, plan, flat);
      case ARRAY -> ArrayMaker.of(plans, plan, flat);
      case NULL -> new Values(List.of(NullNode.getInstance()));
    };
  }

  @Override
  public @Nullable JsonNode make(Spot spot, Hint hint, long seed) {
    if (judges.isEmpty()) {
      return once(spot, hint, seed, 0);
    }
    for (int i = 0; i < TRIES && !spot.run().exhausted(); i++) {
      Spot at = i >= TURNED_FROM && i % 2 == 1 ? spot.turned() : spot;
      JsonNode value = once(at, hint, i == 0 ? seed : Draw.mix(seed, i), i);
      if (value != null && plans.accept(judges, value)) {
        return value;
      }
    }
    spot.run().note(failure);
    return null;
  }

  @Override
  public @Nullable JsonNode identity(Spot spot, long seed) {
    boolean sure = makers.size() == 1 || (!makers.isEmpty() && !oneOfThem);
    return sure ? makers.get(0).identity(spot, seed) : null;
  }

  private @Nullable JsonNode once(Spot spot, Hint hint, long seed, int turn) {
    if (makers.isEmpty()) {
      return NullNode.getInstance();
    }
    if (!spot.isRoot()) {
      Draw draw = new Draw(Draw.mix(seed, RARE));
      if (nullable && draw.oneIn(RARE)) {
        return NullNode.getInstance();
      }
      JsonNode example = examples.like(hint, draw, isMadeOfMembers());
      if (example != null) {
        return example;
      }
    }
    JsonNode value = byType(spot, hint, seed, turn);
    return value == null && nullable ? NullNode.getInstance() : value;
  }

  private @Nullable JsonNode byType(Spot spot, Hint hint, long seed, int turn) {
    int count = makers.size();
    int from = count == 1 ? 0 : first(spot, seed, turn);
    for (int i = 0; i < count; i++) {
      JsonNode value = makers.get((from + i) % count).make(spot, hint, seed);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private int first(Spot spot, long seed, int turn) {
    if (spot.isTight()) {
      for (int i = 0; i < makers.size(); i++) {
        if (!makers.get(i).isComposite()) {
          return i;
        }
      }
    }
    return oneOfThem
        ? new Draw(Draw.mix(seed, makers.size())).below(makers.size())
        : (turn / 2) % makers.size();
  }

  private boolean isMadeOfMembers() {
    return makers.get(0) instanceof ObjectMaker object && object.declaresMembers();
  }

  @Override
  public boolean fits(int levels) {
    if (nullable) {
      return true;
    }
    for (Form maker : makers) {
      if (maker.fits(levels)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isComposite() {
    for (Form maker : makers) {
      if (maker.isComposite() && (oneOfThem || maker == makers.get(0))) {
        return true;
      }
    }
    return false;
  }

  /** What nothing is said about: an object as a whole, a text as a member. */
  private record Anything(Form text) implements Form {

    @Override
    public @Nullable JsonNode make(Spot spot, Hint hint, long seed) {
      return spot.isRoot() ? JsonNodeFactory.instance.objectNode() : text.make(spot, hint, seed);
    }

    @Override
    public boolean fits(int levels) {
      return true;
    }

    @Override
    public boolean isComposite() {
      return false;
    }
  }
}
