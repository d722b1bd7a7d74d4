package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compiles the schemas of a contract: each once, however many references lead to it. Built once a
 * contract; thread-safe.
 */
public final class SchemaCompiler {

  private final Dialect dialect;
  private final Library library;
  private final Known known = new Known();

  /**
   * A compiler over documents.
   *
   * @param formatAssertion whether {@code format} is checked; JSON Schema by itself only annotates
   * @param documents finds a document by its absolute URI, without a fragment; it decides what may
   *     be loaded at all
   */
  public SchemaCompiler(
      Dialect dialect, boolean formatAssertion, Function<URI, Optional<JsonNode>> documents) {
    this.dialect = dialect;
    this.library = new Library(documents, dialect, formatAssertion);
  }

  /**
   * The schema at a place.
   *
   * @param pointer the place in the document, RFC 6901; empty for the document itself
   * @throws SchemaFault when the schema, or one that it refers to, is broken
   */
  public synchronized Schema compile(URI document, String pointer) {
    return compile(library.place(document, pointer), document);
  }

  private Schema compile(Place place, URI entry) {
    Check root = new Compilation(dialect, library, entry, known).compile(place);
    JsonNode source = dialect == Dialect.OPENAPI_3_0 ? OpenApi30.fold(place.node()) : place.node();
    return new Schema(source, root, reference -> follow(place, reference, entry));
  }

  private synchronized Schema follow(Place from, String reference, URI entry) {
    return library
        .resolve(from.resource(), reference)
        .map(place -> compile(place, entry))
        .orElseThrow(() -> from.fault("the reference " + reference + " leads nowhere"));
  }
}
