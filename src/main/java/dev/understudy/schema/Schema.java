package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a value may be, compiled: it answers whether a value is so, and if not, why. Thread-safe.
 */
public final class Schema {

  private final JsonNode source;
  private final Check root;
  private final Function<String, Schema> references;

  /** The evaluation that lies ready for the next value; another thread meanwhile makes its own. */
  private final AtomicReference<@Nullable Evaluation> spare = new AtomicReference<>();

  Schema(JsonNode source, Check root, Function<String, Schema> references) {
    this.source = source;
    this.root = root;
    this.references = references;
  }

  /** The schema as 2020-12: what was written, or, of OpenAPI 3.0, what it was folded into. */
  public JsonNode source() {
    return source;
  }

  /**
   * The schema that a {@code $ref} written anywhere in {@link #source()} leads to.
   *
   * @throws SchemaFault when it leads nowhere
   */
  public Schema follow(String reference) {
    return references.apply(reference);
  }

  /** Says whether a value is valid, and stops at the first thing that is wrong. */
  public boolean accepts(JsonNode value) {
    return accepts(value, Direction.NEITHER);
  }

  /** The same for a value that travels in a direction. */
  public boolean accepts(JsonNode value, Direction direction) {
    Evaluation evaluation = take();
    evaluation.begin(direction, false);
    boolean accepted = root.test(value, evaluation) && !evaluation.refused();
    spare.lazySet(evaluation);
    return accepted;
  }

  /** Everything that is wrong with a value, the first thousand at most; empty when it is valid. */
  public List<Violation> violations(JsonNode value) {
    return violations(value, Direction.NEITHER);
  }

  /** The same for a value that travels in a direction. */
  public List<Violation> violations(JsonNode value, Direction direction) {
    Evaluation evaluation = new Evaluation();
    evaluation.begin(direction, true);
    boolean accepted = root.test(value, evaluation) && !evaluation.refused();
    return accepted ? List.of() : evaluation.violations();
  }

  private Evaluation take() {
    Evaluation ready = spare.getAndSet(null);
    return ready == null ? new Evaluation() : ready;
  }
}
