package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.RegexSampler;
import dev.understudy.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The plans of a sampler and what they share. Thread-safe. */
final class Plans {

  private final SamplerOptions options;
  private final Hints hints;
  private final Formats formats;
  private final Map<Conjunction, Plan> known = new ConcurrentHashMap<>();
  private final Map<String, Optional<RegexSampler>> patterns = new ConcurrentHashMap<>();

  Plans(SamplerOptions options) {
    this.options = options;
    this.formats = new Formats(options.around());
    this.hints = new Hints(formats, options.realistic());
  }

  SamplerOptions options() {
    return options;
  }

  Formats formats() {
    return formats;
  }

  Hint hint(String name) {
    return hints.of(name);
  }

  Plan of(List<Schema> parts) {
    return of(Conjunction.of(parts));
  }

  Plan of(Conjunction conjunction) {
    return known.computeIfAbsent(conjunction, key -> new Plan(this, key, (Plan) null));
  }

  /** What becomes of a plan once a choice is settled. */
  Plan settled(Plan plan, Conjunction conjunction) {
    return known.computeIfAbsent(conjunction, key -> new Plan(this, key, plan.origin()));
  }

  /** A plan for those of some values that schemas accept, asked for by a schema. */
  Plan among(List<JsonNode> values, List<Schema> parts, Schema asking) {
    return new Plan(this, Conjunction.of(parts), Forms.among(this, values, parts, asking));
  }

  Optional<RegexSampler> pattern(String expression) {
    return patterns.computeIfAbsent(expression, RegexSampler::of);
  }

  boolean accept(List<Schema> parts, JsonNode value) {
    for (Schema part : parts) {
      if (!part.accepts(value, options.direction())) {
        return false;
      }
    }
    return true;
  }
}
