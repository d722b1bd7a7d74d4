package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.contract.Encoding;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Shape;
import dev.understudy.contract.Style;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value that is written as pairs: a query parameter, a cookie or a member of a form, in
 * the styles {@code form}, {@code spaceDelimited}, {@code pipeDelimited} and {@code deepObject}
 * (OpenAPI 3.1.1 §4.8.12.4).
 *
 * @param name the name of the value
 * @param style how it is written
 * @param explode whether each item or member is a pair by itself
 * @param reserved whether reserved characters stand for themselves
 * @param shape what it is to be
 * @param others the names of the other values of the same place, which are no members of this one
 */
record PairsReader(
    String name, Style style, boolean explode, boolean reserved, Shape shape, Set<String> others) {

  static PairsReader of(Parameter parameter, Set<String> others) {
    return new PairsReader(
        parameter.name(),
        parameter.style(),
        parameter.explode(),
        parameter.allowReserved(),
        parameter.shape(),
        others);
  }

  static PairsReader of(String name, Encoding encoding, Shape shape, Set<String> others) {
    return new PairsReader(
        name, encoding.style(), encoding.explode(), encoding.allowReserved(), shape, others);
  }

  /** The value; none where no pair is of it. */
  @Nullable JsonNode read(Pairs pairs, Reading reading) throws Misread, Refused {
    if (shape.isScalar()) {
      return scalar(pairs, reading);
    }
    if (style == Style.DEEP_OBJECT) {
      JsonNode deep = new DeepObject(name, shape, reading, others).read(pairs);
      return deep == null ? plain(pairs, reading) : deep;
    }
    JsonNode plain = plain(pairs, reading);
    return plain == null && explode && shape.is(Shape.Kind.OBJECT) ? spread(pairs, reading) : plain;
  }

  private @Nullable JsonNode scalar(Pairs pairs, Reading reading) throws Misread, Refused {
    String text = text(pairs);
    return text == null ? null : Scalars.read(shape, text, reading);
  }

  /** The value as one decoded text; none where no pair is of it. */
  @Nullable String text(Pairs pairs) throws Misread, Refused {
    List<Pairs.Pair> found = pairs.of(name);
    if (found.isEmpty()) {
      return null;
    }
    Pairs.Pair only = single(found);
    return pairs.decode(only, only.raw(), reserved);
  }

  private static Pairs.Pair single(List<Pairs.Pair> found) throws Misread {
    if (found.size() > 1) {
      throw new Misread(
          Misread.STYLE, "expected one value but got " + found.size() + " of this name");
    }
    return found.get(0);
  }

  private @Nullable JsonNode plain(Pairs pairs, Reading reading) throws Misread, Refused {
    List<Pairs.Pair> found = pairs.of(name);
    if (found.isEmpty()) {
      return null;
    }
    Pairs.Pair first = found.get(0);
    Assembly assembly = new Assembly(shape, raw -> pairs.decode(first, raw, reserved), reading);
    if (explode && shape.is(Shape.Kind.ARRAY)) {
      boolean one = found.size() == 1;
      return one && (isScalar(reading) || StyledText.isNull(shape, first.raw()))
          ? assembly.scalar(first.raw())
          : assembly.array(found.stream().map(Pairs.Pair::raw).toList());
    }
    return inOnePiece(single(found).raw(), assembly);
  }

  private boolean isScalar(Reading reading) {
    return StyledText.scalarFirst(shape, reading);
  }

  private JsonNode inOnePiece(String raw, Assembly assembly) throws Misread, Refused {
    List<String> texts = Delimiter.of(style).split(raw);
    if (StyledText.isNull(shape, raw)
        || (texts.size() == 1 && isScalar(assembly.reading()))
        || (explode && shape.hasScalar())) {
      return assembly.scalar(raw);
    }
    if (shape.is(Shape.Kind.ARRAY)) {
      return assembly.array(texts);
    }
    if (explode && !raw.isEmpty()) {
      throw new Misread(
          Misread.STYLE,
          "expected each member as a parameter of its own, without '" + name + "=' before it");
    }
    return assembly.alternating(texts);
  }

  // An exploded object has no name of its own: what the schema speaks of is taken, and the rest
  // where the schema leaves room for it.
  private @Nullable JsonNode spread(Pairs pairs, Reading reading) throws Misread, Refused {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Pairs.Pair pair : pairs.all()) {
      String member = pair.name();
      boolean known = shape.members().contains(member);
      boolean mine = known || (shape.takesOthers() && !isOfAnother(member));
      if (mine && !object.has(member)) {
        Shape inside = shape.member(member);
        PairsReader reader =
            new PairsReader(
                member, Style.FORM, !inside.is(Shape.Kind.OBJECT), reserved, inside, Set.of());
        JsonNode value = read(reader, pairs, reading);
        if (value != null) {
          object.set(member, value);
        }
      }
    }
    return object.isEmpty() ? null : object;
  }

  private boolean isOfAnother(String pair) {
    int bracket = pair.indexOf('[');
    return others.contains(bracket < 0 ? pair : pair.substring(0, bracket));
  }

  private static @Nullable JsonNode read(PairsReader member, Pairs pairs, Reading reading)
      throws Misread, Refused {
    try {
      return member.read(pairs, reading);
    } catch (Misread e) {
      throw e.inside(member.name);
    }
  }
}
