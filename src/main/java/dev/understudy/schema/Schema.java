package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What a value may be, compiled: it answers whether a value is so, and if not, why. Thread-safe.
 */
public final class Schema {

  private final JsonNode source;
  private final Check root;
  private final Surroundings surroundings;

  /** The evaluation that lies ready for the next value; another thread meanwhile makes its own. */
  private final AtomicReference<@Nullable Evaluation> spare = new AtomicReference<>();

  /** What a schema needs of the documents around it. */
  interface Surroundings {

    String location();

    Schema follow(String reference);

    Schema within(String pointer, JsonNode source);

    Optional<String> name();

    List<Schema> extensions();
  }

  Schema(JsonNode source, Check root, Surroundings surroundings) {
    this.source = source;
    this.root = root;
    this.surroundings = surroundings;
  }

  /** The schema as 2020-12: what was written, or, of OpenAPI 3.0, what it was folded into. */
  public JsonNode source() {
    return source;
  }

  /** Where it stands: the URI of its document, {@code #}, and the pointer into it, RFC 6901. */
  public String location() {
    return surroundings.location();
  }

  /**
   * The schema that a {@code $ref} written anywhere in {@link #source()} leads to, unless an {@code
   * $id} stands between; the same object each time.
   *
   * @throws SchemaFault when it leads nowhere
   */
  public Schema follow(String reference) {
    return surroundings.follow(reference);
  }

  /**
   * The schema at a place in {@link #source()}; the same object each time.
   *
   * @param pointer the place, RFC 6901, relative to this schema
   * @throws SchemaFault when there is none, or a broken one
   */
  public Schema within(String pointer) {
    return surroundings.within(pointer, Pointers.at(source, pointer));
  }

  /**
   * What a discriminator calls it: its name among the components of a contract or the definitions
   * of a schema, or in a file that lists schemas by name; or the name of its file, where it is all
   * of that.
   */
  public Optional<String> name() {
    return surroundings.name();
  }

  /**
   * The schemas with a name, in any document that was read, that extend this one: their {@code
   * allOf} has a reference to it. Those that are broken are left out.
   */
  public List<Schema> extensions() {
    return surroundings.extensions();
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
