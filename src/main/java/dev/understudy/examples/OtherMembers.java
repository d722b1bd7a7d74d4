package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.schema.RegexSampler;
import dev.understudy.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members that no schema declares by name: of maps, and those that {@code minProperties} needs. */
final class OtherMembers {

  private static final int TRIES = 24;
  private static final int USUAL = 3;
  private static final int USUAL_NAME = 10;
  private static final int LONGEST_NAME = 64;

  private final Plans plans;
  private final MemberPlans memberPlans;
  private final List<RegexSampler> patterns;
  private final @Nullable Plan names;
  private final boolean map;
  private final int least;
  private final Obstacle tooFew;

  OtherMembers(Plans plans, MemberPlans memberPlans, int least, Schema counting) {
    this.plans = plans;
    this.memberPlans = memberPlans;
    this.patterns = memberPlans.patterns();
    this.names = memberPlans.names().isEmpty() ? null : plans.of(memberPlans.names());
    this.map = memberPlans.isMap();
    this.least = least;
    this.tooFew =
        Obstacle.unsatisfiable(counting, "minProperties", "too few members could be made");
  }

  /**
   * Adds to an object what it lacks.
   *
   * @param open whether some are welcome that are not needed
   * @return whether it has as many members as it must have
   */
  boolean add(ObjectNode object, Spot inside, boolean open, int most, long seed) {
    if (object.size() >= least && !(open && map)) {
      return true;
    }
    Draw draw = new Draw(Draw.mix(seed, USUAL));
    boolean some = open && map && !inside.isTight();
    int wanted = Math.min(most, Math.max(least, some ? draw.between(1, USUAL) : 0));
    int tries = 0;
    while (object.size() < wanted && tries++ < TRIES + 2 * wanted) {
      String name = name(draw, inside, tries);
      if (name == null || object.has(name) || !memberPlans.isAllowed(name)) {
        continue;
      }
      Plan plan = memberPlans.of(name);
      if (plan.isPossible()) {
        JsonNode value = plan.make(inside, Hint.NONE, Draw.mix(seed, name.hashCode()));
        if (value != null) {
          object.set(name, value);
        }
      }
    }
    if (object.size() < least) {
      inside.run().note(tooFew);
      return false;
    }
    return true;
  }

  private @Nullable String name(Draw draw, Spot inside, int tries) {
    if (!patterns.isEmpty() && tries % 2 == 1) {
      return draw.pick(patterns)
          .sample(draw.between(1, USUAL_NAME), LONGEST_NAME, draw::below)
          .orElse(null);
    }
    if (names != null) {
      JsonNode name = names.make(inside, plans.hint("key"), draw.next());
      return name != null && name.isTextual() ? name.textValue() : null;
    }
    String word = draw.pick(Words.NOUNS);
    return tries < TRIES ? word : word + draw.below(100_000);
  }
}
