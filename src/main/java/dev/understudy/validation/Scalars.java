package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.contract.Shape;
import java.math.BigDecimal;

/** Reads a text as the value that its schema speaks of. */
final class Scalars {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int LONGEST_NUMBER = 400;
  private static final int LONG_DIGITS = 18;

  private Scalars() {}

  /**
   * The value, or the text itself where it is none of those types, so that the schema's check finds
   * the wrong type and says so.
   */
  static JsonNode read(Shape shape, String text, Reading reading) {
    if (shape.isText() || (reading == Reading.TEXTUAL && shape.is(Shape.Kind.STRING))) {
      return NODES.textNode(text);
    }
    if (text.isEmpty()) {
      boolean none = shape.is(Shape.Kind.NULL) && !shape.is(Shape.Kind.STRING);
      return none ? NODES.nullNode() : NODES.textNode(text);
    }
    if (shape.is(Shape.Kind.BOOLEAN) && (text.equals("true") || text.equals("false"))) {
      return NODES.booleanNode(text.equals("true"));
    }
    return shape.is(Shape.Kind.INTEGER) || shape.is(Shape.Kind.NUMBER)
        ? number(text)
        : NODES.textNode(text);
  }

  private static JsonNode number(String text) {
    if (isInteger(text)) {
      return NODES.numberNode(Long.parseLong(text));
    }
    boolean plausible =
        text.length() <= LONGEST_NUMBER
            && text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");
    return plausible ? NODES.numberNode(new BigDecimal(text)) : NODES.textNode(text);
  }

  private static boolean isInteger(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int digits = text.length() - start;
    if (digits < 1 || digits > LONG_DIGITS || (digits > 1 && text.charAt(start) == '0')) {
      return false;
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
