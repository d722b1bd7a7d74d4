package dev.understudy.examples;

import static java.util.Objects.requireNonNull;

import dev.understudy.schema.Direction;
import java.time.Instant;

/**
 * How values are made.
 *
 * @param fill which members are made
 * @param direction where the values travel: read-only members stay out of requests, write-only ones
 *     out of responses
 * @param realistic whether members get what their names and the schema's own examples suggest
 * @param around the time that dates are near to
 */
public record SamplerOptions(Fill fill, Direction direction, boolean realistic, Instant around) {

  private static final Instant USUAL = Instant.parse("2026-06-15T12:00:00Z");

  /** All members, of a response, realistic. */
  public static final SamplerOptions RESPONSE =
      new SamplerOptions(Fill.ALL, Direction.RESPONSE, true, USUAL);

  public SamplerOptions {
    requireNonNull(fill, "fill");
    requireNonNull(direction, "direction");
    requireNonNull(around, "around");
  }

  /** The same with other members made. */
  public SamplerOptions withFill(Fill other) {
    return new SamplerOptions(other, direction, realistic, around);
  }

  /** The same for another direction. */
  public SamplerOptions withDirection(Direction other) {
    return new SamplerOptions(fill, other, realistic, around);
  }

  /** The same with or without realism. */
  public SamplerOptions withRealistic(boolean other) {
    return new SamplerOptions(fill, direction, other, around);
  }
}
