package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Schema;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How to make values of a conjunction, worked out when it is first needed. There is one plan for
 * each conjunction, so that recursive schemas have finitely many. Thread-safe.
 */
final class Plan {

  /** Deeper than any value that is made. */
  static final int ENDLESS = 96;

  private static final int MOST_BRANCHES = 5_000;
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final Plans plans;
  private final Conjunction conjunction;
  private final Plan origin;
  private volatile @Nullable Form form;
  private volatile int height = -1;
  private volatile byte composite;
  private final AtomicInteger branches = new AtomicInteger();

  /** Whether it fits so many levels, as far as known; every write is of the same answer. */
  private volatile byte @Nullable [] fitting;

  /**
   * A plan.
   *
   * @param origin the plan before any choice was settled, or null for this one
   */
  Plan(Plans plans, Conjunction conjunction, @Nullable Plan origin) {
    this.plans = plans;
    this.conjunction = conjunction;
    this.origin = origin == null ? this : origin;
  }

  /** A plan whose form is known. */
  Plan(Plans plans, Conjunction conjunction, Form form) {
    this(plans, conjunction, (Plan) null);
    this.form = form;
  }

  Conjunction conjunction() {
    return conjunction;
  }

  /** The plan before any choice was settled. */
  Plan origin() {
    return origin;
  }

  /** Counts a plan that settles another choice; false when that is one too many. */
  boolean mayBranch() {
    return branches.incrementAndGet() <= MOST_BRANCHES;
  }

  Form form() {
    Form made = form;
    if (made == null) {
      made = Forms.of(plans, this);
      form = made;
    }
    return made;
  }

  @Nullable JsonNode make(Spot spot, Hint hint, long seed) {
    if (spot.isTooDeep() && !conjunction.parts().isEmpty()) {
      spot.run().note(tooDeep());
      return null;
    }
    return spot.run().step() ? form().make(spot, hint, seed) : null;
  }

  /** Whether values may have members or items. */
  boolean isComposite() {
    byte known = composite;
    if (known == 0) {
      known = form().isComposite() ? YES : NO;
      composite = known;
    }
    return known == YES;
  }

  private Obstacle tooDeep() {
    Schema at = conjunction.parts().get(0);
    return isPossible()
        ? Obstacle.overBudget(at, "", "its values are nested too deeply")
        : Obstacle.unsatisfiable(at, "", "it asks for values within values without end");
  }

  /** Whether that value, which came from elsewhere, would do. */
  boolean accepts(JsonNode value) {
    return plans.accept(conjunction.parts(), value);
  }

  boolean isPossible() {
    return height() < ENDLESS;
  }

  /** Tells a run what makes it impossible, if that is plain. */
  void explain(Run run) {
    if (form() instanceof Form.Nothing nothing) {
      run.note(nothing.obstacle());
    }
  }

  /** The least number of levels that its values are nested. */
  int height() {
    int known = height;
    if (known < 0) {
      known = 0;
      while (known < ENDLESS && !fits(known)) {
        known++;
      }
      height = known;
    }
    return known;
  }

  boolean fits(int levels) {
    if (levels < 0) {
      return false;
    }
    byte[] known = fitting;
    if (known == null) {
      known = new byte[ENDLESS];
      fitting = known;
    }
    if (known[levels] == 0) {
      known[levels] = form().fits(levels) ? YES : NO;
    }
    return known[levels] == YES;
  }
}
