package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Compiles the schemas of a contract: each once, however many references lead to it. Built once a
 * contract; thread-safe.
 */
public final class SchemaCompiler {

  private static final int LONGEST_CHAIN = 100;

  private final Dialect dialect;
  private final Library library;
  private final Family family;
  private final Known known = new Known();
  private final Map<Asked, Schema> schemas = new HashMap<>();

  /** What was compiled: a place, for those who speak of an entry document. */
  private record Asked(Document document, String pointer, URI entry) {}

  private final Optional<Consumer<SchemaFault>> slips;

  /**
   * A compiler over documents.
   *
   * @param formatAssertion whether {@code format} is checked; JSON Schema by itself only annotates
   * @param documents finds a document by its absolute URI, without a fragment; it decides what may
   *     be loaded at all
   */
  public SchemaCompiler(
      Dialect dialect, boolean formatAssertion, Function<URI, Optional<JsonNode>> documents) {
    this(dialect, formatAssertion, documents, Optional.empty());
  }

  /**
   * The same, which passes over what older editions of JSON Schema wrote in another way.
   *
   * @param slips is told of each
   */
  public SchemaCompiler(
      Dialect dialect,
      boolean formatAssertion,
      Function<URI, Optional<JsonNode>> documents,
      Consumer<SchemaFault> slips) {
    this(dialect, formatAssertion, documents, Optional.of(slips));
  }

  private SchemaCompiler(
      Dialect dialect,
      boolean formatAssertion,
      Function<URI, Optional<JsonNode>> documents,
      Optional<Consumer<SchemaFault>> slips) {
    this.dialect = dialect;
    this.slips = slips;
    this.library = new Library(documents, dialect, formatAssertion);
    this.family = new Family(library);
  }

  /**
   * The schema at a place.
   *
   * @param pointer the place in the document, RFC 6901; empty for the document itself
   * @throws SchemaFault when the schema, or one that it refers to, is broken
   */
  public synchronized Schema compile(URI document, String pointer) {
    return compile(document, pointer, document);
  }

  /**
   * The schema at a place; where only a reference stands there, the one that it leads to.
   *
   * @param entry the document in which violations name places by a pointer alone
   * @throws SchemaFault when the schema, or one that it refers to, is broken
   */
  public synchronized Schema compile(URI document, String pointer, URI entry) {
    return compile(target(library.place(document, pointer)), entry);
  }

  // References that go round in a circle are left to the compilation, which refuses them.
  private Place target(Place place) {
    Place at = place;
    for (int i = 0; i < LONGEST_CHAIN && isReference(at.node()); i++) {
      at = library.follow(at, "$ref", at.node().get("$ref").textValue());
    }
    return at;
  }

  private boolean isReference(JsonNode schema) {
    return schema.path("$ref").isTextual()
        && (dialect == Dialect.OPENAPI_3_0 || schema.size() == 1);
  }

  private Schema compile(Place place, URI entry) {
    Schema made = schemas.get(new Asked(place.document(), place.pointer(), entry));
    return made == null ? compile(place, entry, folded(place.node())) : made;
  }

  private JsonNode folded(JsonNode node) {
    return dialect == Dialect.OPENAPI_3_0 ? OpenApi30.fold(node) : node;
  }

  private Schema compile(Place place, URI entry, JsonNode source) {
    Check root = new Compilation(dialect, library, entry, known, slips).compile(place);
    Schema schema = new Schema(source, root, new Around(place, entry));
    schemas.put(new Asked(place.document(), place.pointer(), entry), schema);
    return schema;
  }

  private synchronized Schema follow(Place from, String reference, URI entry) {
    return library
        .resolve(from.resource(), reference)
        .map(place -> compile(place, entry))
        .orElseThrow(() -> from.fault("the reference '" + reference + "' leads nowhere"));
  }

  private synchronized Schema within(Place around, String pointer, JsonNode source, URI entry) {
    Place place = around.child(pointer);
    Schema made = schemas.get(new Asked(place.document(), place.pointer(), entry));
    return made == null ? compile(place, entry, source) : made;
  }

  private synchronized List<Schema> extensions(Place of, URI entry) {
    List<Schema> extensions = new ArrayList<>();
    for (Place extension : family.extensions(of)) {
      try {
        extensions.add(compile(target(extension), entry));
      } catch (SchemaFault | UnreadableDocument broken) {
        continue;
      }
    }
    return List.copyOf(extensions);
  }

  private synchronized Optional<String> name(Place place) {
    return family.name(place);
  }

  private final class Around implements Schema.Surroundings {

    private final Place place;
    private final URI entry;

    Around(Place place, URI entry) {
      this.place = place;
      this.entry = entry;
    }

    @Override
    public String location() {
      return place.document().uri() + "#" + place.pointer();
    }

    @Override
    public Schema follow(String reference) {
      return SchemaCompiler.this.follow(place, reference, entry);
    }

    @Override
    public Optional<String> name() {
      return SchemaCompiler.this.name(place);
    }

    @Override
    public List<Schema> extensions() {
      return SchemaCompiler.this.extensions(place, entry);
    }

    @Override
    public Schema within(String pointer, JsonNode source) {
      return SchemaCompiler.this.within(place, pointer, source, entry);
    }
  }
}
