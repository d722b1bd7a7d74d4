package dev.understudy.contract;

import dev.understudy.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of an operation, or a header field of an answer.
 *
 * @param name as the contract spells it
 * @param in where it travels
 * @param required whether a call must have it
 * @param style how its value is written down
 * @param explode whether each item or member is written by itself
 * @param allowReserved whether a query value may hold reserved characters as they are
 * @param allowEmptyValue whether a query parameter may come without a value
 * @param content the media type that the text is of, where the contract says {@code content} in
 *     place of {@code schema}; style and explode then mean nothing
 * @param shape what the text is read as before the schema sees it
 * @param schema what its value may be
 * @param examples the contract's own examples, in its order
 */
public record Parameter(
    String name,
    In in,
    boolean required,
    Style style,
    boolean explode,
    boolean allowReserved,
    boolean allowEmptyValue,
    Optional<MediaType> content,
    Shape shape,
    Schema schema,
    List<Example> examples) {

  public Parameter {
    examples = List.copyOf(examples);
  }

  /** A parameter that is written as OpenAPI has it where the contract says no more. */
  public static Parameter of(String name, In in, boolean required, Schema schema) {
    Style style = in.style();
    return new Parameter(
        name,
        in,
        required,
        style,
        style == Style.FORM,
        false,
        false,
        Optional.empty(),
        Shape.of(schema),
        schema,
        List.of());
  }

  /** Where a parameter travels. */
  public enum In {
    PATH,
    QUERY,
    HEADER,
    COOKIE;

    /** How a value is written there where the contract does not say (OpenAPI 3.1.1 §4.8.12.2). */
    public Style style() {
      return this == QUERY || this == COOKIE ? Style.FORM : Style.SIMPLE;
    }
  }
}
