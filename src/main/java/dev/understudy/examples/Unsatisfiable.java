package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.SchemaRule;
import dev.understudy.contract.Severity;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import dev.understudy.schema.SchemaFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds schemas that nothing satisfies, by asking for a value of each. Once its time is over, it
 * says so, and judges no more. To be used by one thread, for one contract.
 */
public final class Unsatisfiable implements SchemaRule {
  private static final String RULE = "unsatisfiable-schema";
  private static final String OVER =
      "whether this schema and others can be satisfied was not tried: it would take too long";
  private static final int SEED = 1;

  private final Map<Direction, SchemaSampler> samplers = new EnumMap<>(Direction.class);
  private final InstantSource clock;
  private final Instant end;
  private boolean isOver;

  /** A rule that takes no more than about that time for all schemas together. */
  public Unsatisfiable(InstantSource clock, Duration patience) {
    this.clock = clock;
    this.end = clock.instant().plus(patience);
  }

  @Override
  public List<Remark> judge(Schema schema, Role role, Direction direction) {
    boolean asked = role == Role.WHOLE || (role == Role.VALUE && !isMeant(schema.source()));
    if (!asked || isOver) {
      return List.of();
    }
    isOver = !clock.instant().isBefore(end);
    return isOver
        ? List.of(new Remark(Severity.NOTE, RULE, schema.location(), OVER))
        : remark(schema, role, sampler(direction)).stream().toList();
  }

  // Whoever writes false, or not: {}, wants nothing to be there.
  private static boolean isMeant(JsonNode source) {
    JsonNode not = source.path("not");
    return source.isBoolean() || (not.isObject() && not.isEmpty()) || not.asBoolean();
  }

  private SchemaSampler sampler(Direction direction) {
    return samplers.computeIfAbsent(
        direction,
        it ->
            new SchemaSampler(
                SamplerOptions.RESPONSE.withFill(Fill.REQUIRED).withDirection(direction)));
  }

  private static Optional<Remark> remark(Schema schema, Role role, SchemaSampler sampler) {
    try {
      return sampler.sample(schema, SEED) instanceof Sample.Failed failed
          ? Optional.of(remark(failed, role, sampler.isPossible(schema)))
          : Optional.empty();
    } catch (SchemaFault fault) {
      return Optional.empty(); // whoever loaded it has said so
    }
  }

  private static Remark remark(Sample.Failed failed, Role role, boolean possible) {
    if (possible) {
      boolean tried = failed.reason() == Sample.Reason.UNSATISFIABLE;
      Severity severity = tried ? Severity.WARNING : Severity.NOTE;
      return new Remark(
          severity,
          RULE,
          failed.location(),
          "no value was found for the schema: " + failed.detail());
    }
    Severity severity = role == Role.WHOLE ? Severity.ERROR : Severity.WARNING;
    return new Remark(
        severity, RULE, failed.location(), "nothing satisfies the schema: " + failed.detail());
  }
}
