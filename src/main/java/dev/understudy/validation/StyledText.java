package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a value that is one text by itself: a path parameter or a header field, in the styles
 * {@code simple}, {@code label} and {@code matrix} (OpenAPI 3.1.1 §4.8.12.4, RFC 6570 §3.2).
 */
final class StyledText {
  private StyledText() {}

  /**
   * The value.
   *
   * @param raw the text as it was sent
   * @throws Misread if it is not written in the style of the parameter
   */
  static JsonNode read(Parameter parameter, String raw, Assembly.Decoder decoder, Reading reading)
      throws Misread, Refused {
    Assembly assembly = new Assembly(parameter.shape(), decoder, reading);
    return switch (parameter.style()) {
      case LABEL -> label(parameter, raw, assembly);
      case MATRIX -> matrix(parameter, raw, assembly);
      case SIMPLE, FORM, SPACE_DELIMITED, PIPE_DELIMITED, DEEP_OBJECT ->
          value(parameter, raw, Delimiter.of(parameter.style()), assembly);
    };
  }

  private static JsonNode label(Parameter parameter, String raw, Assembly assembly)
      throws Misread, Refused {
    if (!raw.startsWith(".")) {
      throw style("a dot before the value, as in '.5'", raw);
    }
    Delimiter delimiter = parameter.explode() ? Delimiter.DOT : Delimiter.COMMA;
    return value(parameter, raw.substring(1), delimiter, assembly);
  }

  private static JsonNode matrix(Parameter parameter, String raw, Assembly assembly)
      throws Misread, Refused {
    String name = parameter.name();
    if (!raw.startsWith(";")) {
      throw style("the name before the value, as in ';" + name + "=5'", raw);
    }
    Shape shape = parameter.shape();
    List<String> pieces = Delimiter.SEMICOLON.split(raw.substring(1));
    boolean named = isNamed(name, pieces.get(0));
    if (parameter.explode() && shape.is(Shape.Kind.OBJECT) && !(named && shape.hasScalar())) {
      return assembly.members(pieces);
    }
    List<String> values = new ArrayList<>();
    for (String piece : pieces) {
      if (!isNamed(name, piece)) {
        throw style("';" + name + "=' before the value", raw);
      }
      values.add(piece.length() == name.length() ? "" : piece.substring(name.length() + 1));
    }
    if (parameter.explode() && shape.is(Shape.Kind.ARRAY)) {
      return values.size() == 1 && scalarFirst(shape, assembly.reading())
          ? assembly.scalar(values.get(0))
          : assembly.array(values);
    }
    if (values.size() > 1) {
      throw style("';" + name + "=' once", raw);
    }
    return value(parameter, values.get(0), Delimiter.COMMA, assembly);
  }

  private static boolean isNamed(String name, String piece) {
    return piece.startsWith(name)
        && (piece.length() == name.length() || piece.charAt(name.length()) == '=');
  }

  private static JsonNode value(
      Parameter parameter, String raw, Delimiter delimiter, Assembly assembly)
      throws Misread, Refused {
    Shape shape = parameter.shape();
    if (shape.isScalar() || isNull(shape, raw)) {
      return assembly.scalar(raw);
    }
    List<String> texts = delimiter.split(raw);
    boolean named = raw.indexOf('=') >= 0;
    boolean object = shape.is(Shape.Kind.OBJECT) && (named || !shape.is(Shape.Kind.ARRAY));
    if (texts.size() == 1 && scalarFirst(shape, assembly.reading()) && !(object && named)) {
      return assembly.scalar(raw);
    }
    if (!object) {
      return assembly.array(texts);
    }
    return parameter.explode() ? assembly.members(texts) : assembly.alternating(texts);
  }

  /** Whether a text that is no list for certain is read as a scalar before it is as a list. */
  static boolean scalarFirst(Shape shape, Reading reading) {
    return reading != Reading.LISTED && shape.hasScalar();
  }

  static boolean isNull(Shape shape, String raw) {
    return raw.isEmpty() && shape.is(Shape.Kind.NULL) && !shape.is(Shape.Kind.STRING);
  }

  private static Misread style(String expected, String raw) {
    return new Misread(
        Misread.STYLE, "expected " + expected + ", but got '" + Assembly.shortened(raw) + "'");
  }
}
