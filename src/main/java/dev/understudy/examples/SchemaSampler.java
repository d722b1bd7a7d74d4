package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Schema;
import dev.understudy.schema.SchemaFault;
import dev.understudy.schema.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data made from schemas: always accepted by the schema, and a pure function of the schema, the
 * options and the seed. What a schema means is worked out once and remembered; so use one sampler
 * for a contract, and let it go with that. Thread-safe.
 */
public final class SchemaSampler {

  private static final int ATTEMPTS = 10;
  private static final int MOST_EXHAUSTED = 2;
  private static final int TURNED_FROM = 3;

  private final Plans plans;

  /** A sampler that remembers nothing yet. */
  public SchemaSampler(SamplerOptions options) {
    this.plans = new Plans(options);
  }

  /**
   * A value for the schema, the same for equal seeds. It is checked by {@link Schema#accepts} for
   * the options' direction; what is not accepted is made anew, a bounded number of times. Never
   * throws.
   */
  public Sample sample(Schema schema, long seed) {
    return make(schema, Hint.NONE, seed, Known.NOTHING);
  }

  /** The same for a value that has a name, such as a parameter: that suggests what it may be. */
  public Sample sample(Schema schema, String name, long seed) {
    return make(schema, plans.hint(name), seed, Known.NOTHING);
  }

  /**
   * The same, with values that are known already, such as the ones of a request's path: the value
   * repeats them where it has members of their names and the schema takes them there.
   */
  public Sample sample(Schema schema, long seed, Known known) {
    return make(schema, Hint.NONE, seed, known);
  }

  /** Whether there may be a value; false where it is plain that there is none. */
  boolean isPossible(Schema schema) {
    return plans.of(List.of(schema)).isPossible();
  }

  private Sample make(Schema schema, Hint hint, long seed, Known known) {
    try {
      return tryToMake(schema, hint, seed, known);
    } catch (SchemaFault fault) {
      return new Sample.Failed(
          Sample.Reason.UNSATISFIABLE, fault.location(), String.valueOf(fault.getMessage()));
    }
  }

  private Sample tryToMake(Schema schema, Hint hint, long seed, Known known) {
    Plan plan = plans.of(List.of(schema));
    Obstacle last = Obstacle.unsatisfiable(schema, "", "no value was found");
    int attempts = plan.isPossible() ? ATTEMPTS : 1;
    int exhausted = 0;
    for (int attempt = 0; attempt < attempts && exhausted < MOST_EXHAUSTED; attempt++) {
      boolean turned = exhausted > 0 || (attempt >= TURNED_FROM && attempt % 2 == 1);
      Run run = new Run(attempt, attempt < TURNED_FROM ? known : Known.NOTHING);
      Spot root = Spot.root(run, plans.options().fill());
      long own = attempt == 0 ? seed : Draw.mix(seed, attempt);
      JsonNode value = plan.make(turned ? root.turned() : root, hint, own);
      if (value != null && schema.accepts(value, plans.options().direction())) {
        return new Sample.Made(value);
      }
      exhausted += run.exhausted() ? 1 : 0;
      last = obstacle(schema, run, value, last);
    }
    return last.failed();
  }

  private Obstacle obstacle(Schema schema, Run run, @Nullable JsonNode value, Obstacle last) {
    if (run.exhausted()) {
      return Obstacle.overBudget(schema, "", "no value was found within so many steps");
    }
    if (value != null) {
      List<Violation> violations = schema.violations(value, plans.options().direction());
      return violations.isEmpty()
          ? last
          : Obstacle.unsatisfiable(schema, "", "no value made was accepted; " + violations.get(0));
    }
    Obstacle found = run.obstacle();
    return found == null ? last : found;
  }
}
