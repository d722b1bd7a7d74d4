package dev.understudy.examples;

import java.util.EnumMap;
import java.util.Map;

/** The samplers of the answers of one contract, made when they are first needed. */
final class Samplers {
  private final Map<Fill, SchemaSampler> byFill = new EnumMap<>(Fill.class);

  synchronized SchemaSampler of(Fill fill) {
    return byFill.computeIfAbsent(
        fill, it -> new SchemaSampler(SamplerOptions.RESPONSE.withFill(it)));
  }
}
