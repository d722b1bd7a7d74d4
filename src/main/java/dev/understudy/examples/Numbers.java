package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;

/** Numbers as nodes, whole ones as such. */
final class Numbers {

  private Numbers() {}

  static JsonNode of(long unscaled, int scale) {
    if (scale > 0) {
      return DecimalNode.valueOf(BigDecimal.valueOf(unscaled, scale));
    }
    return unscaled == (int) unscaled
        ? IntNode.valueOf((int) unscaled)
        : LongNode.valueOf(unscaled);
  }

  static JsonNode of(BigDecimal number) {
    if (number.scale() > 0) {
      return DecimalNode.valueOf(number);
    }
    return BigIntegerNode.valueOf(number.toBigInteger());
  }
}
