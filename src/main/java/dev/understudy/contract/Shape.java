package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Schema;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a parameter, or of a member of a form, is read as before its schema sees it: the
 * JSON types that the schema speaks of, whichever way it branches, and the shapes of what is
 * inside. Those are worked out when they are first asked for, so that a schema may refer to itself.
 * Thread-safe.
 */
public final class Shape {
  private static final Set<Kind> SCALARS =
      EnumSet.of(Kind.STRING, Kind.INTEGER, Kind.NUMBER, Kind.BOOLEAN);

  /** A string. */
  public static final Shape TEXT = new Shape(List.of(), new ShapeSources());

  private final List<ShapeSources.Source> sources;
  private final ShapeSources all;
  private final Set<Kind> kinds;
  private final boolean typed;
  private final boolean scalar;
  private final boolean text;
  private volatile @Nullable Set<String> members;

  /** A JSON type, integers apart. */
  public enum Kind {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    NULL,
    ARRAY,
    OBJECT
  }

  Shape(List<ShapeSources.Source> sources, ShapeSources all) {
    this.sources = sources;
    this.all = all;
    Set<Kind> named = ShapeKinds.of(sources);
    typed = !named.isEmpty();
    kinds = typed ? named : EnumSet.of(Kind.STRING);
    scalar = !kinds.contains(Kind.ARRAY) && !kinds.contains(Kind.OBJECT);
    text = kinds.equals(EnumSet.of(Kind.STRING));
  }

  /** The shape of the values that a schema is for. */
  public static Shape of(Schema schema) {
    ShapeSources all = new ShapeSources();
    return new Shape(all.spread(List.of(new ShapeSources.Source(schema, schema.source()))), all);
  }

  /** The JSON types that the schema speaks of; a string where it speaks of none. */
  public Set<Kind> kinds() {
    return Set.copyOf(kinds);
  }

  /** Whether values of that type are among them. */
  public boolean is(Kind kind) {
    return kinds.contains(kind);
  }

  /** Whether the schema speaks of any type at all. */
  public boolean isTyped() {
    return typed;
  }

  /** Whether neither arrays nor objects are among them. */
  public boolean isScalar() {
    return scalar;
  }

  /** Whether strings are all there is. */
  public boolean isText() {
    return text;
  }

  /** Whether a string, a number or a boolean is among them. */
  public boolean hasScalar() {
    return kinds.stream().anyMatch(SCALARS::contains);
  }

  /**
   * The shape of an item.
   *
   * @param index counted from 0
   */
  public Shape item(int index) {
    return all.joined(sources, source -> item(source.node(), index));
  }

  private static @Nullable JsonNode item(JsonNode schema, int index) {
    JsonNode first = schema.path("prefixItems").get(index);
    return first == null ? schema.get("items") : first;
  }

  /** The names of the members that the schema speaks of, in its order. */
  public Set<String> members() {
    Set<String> known = members;
    if (known == null) {
      Set<String> names = new LinkedHashSet<>();
      for (ShapeSources.Source source : sources) {
        source.node().path("properties").fieldNames().forEachRemaining(names::add);
      }
      known = Collections.unmodifiableSet(names);
      members = known;
    }
    return known;
  }

  /** The shape of the member of that name, which the schema may speak of or not. */
  public Shape member(String name) {
    return all.joined(sources, source -> member(source.node(), name));
  }

  private static @Nullable JsonNode member(JsonNode schema, String name) {
    JsonNode known = schema.path("properties").get(name);
    return known == null ? schema.get("additionalProperties") : known;
  }

  /** Whether an object may well have members that the schema does not name. */
  public boolean takesOthers() {
    for (ShapeSources.Source source : sources) {
      JsonNode others = source.node().path("additionalProperties");
      if (others.isObject() || others.asBoolean() || source.node().has("patternProperties")) {
        return true;
      }
    }
    return members().isEmpty();
  }

  @Override
  public String toString() {
    return "Shape" + kinds;
  }
}
