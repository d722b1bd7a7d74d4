package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.OptionalLong;

/*
 * Numbers by their mathematical value: 1 and 1.0 are equal. Longs and doubles are compared as such
 * wherever that is exact; only what is left goes through BigDecimal. Comparing two BigDecimals looks
 * at their magnitude first and so is harmless for any exponent; dividing is not, hence the bound.
 */
final class Numbers {

  private static final int LARGEST_EXPONENT = 400;

  private Numbers() {}

  static boolean isLong(JsonNode number) {
    return number.isInt() || number.isLong() || number.isShort();
  }

  static boolean isDouble(JsonNode number) {
    return number.isDouble() || number.isFloat();
  }

  static boolean isInteger(JsonNode value) {
    if (value.isIntegralNumber()) {
      return true;
    }
    if (isDouble(value)) {
      double number = value.doubleValue();
      return number == Math.rint(number) && !Double.isInfinite(number);
    }
    return value.isBigDecimal() && isInteger(value.decimalValue());
  }

  private static boolean isInteger(BigDecimal number) {
    return number.scale() <= 0 || number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  /** The number as a long when it is one. */
  static OptionalLong integer(JsonNode value) {
    if (isLong(value)) {
      return OptionalLong.of(value.longValue());
    }
    if (!value.isNumber() || !isInteger(value) || !fitsLong(value)) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(value.longValue());
  }

  // As a double, the largest long is one more than it is.
  private static boolean fitsLong(JsonNode number) {
    return isDouble(number) ? Math.abs(number.doubleValue()) < 0x1p63 : number.canConvertToLong();
  }

  /** Exactly, when it has a finite value. */
  static BigDecimal exact(JsonNode number) {
    return number.decimalValue();
  }

  static boolean isFinite(JsonNode number) {
    return !isDouble(number) || Double.isFinite(number.doubleValue());
  }

  /** True when arithmetic on the number costs too much: its exponent is beyond 400. */
  static boolean isExtreme(BigDecimal number) {
    long magnitude = (long) number.precision() - number.scale();
    return Math.abs((long) number.scale()) > LARGEST_EXPONENT
        || Math.abs(magnitude) > LARGEST_EXPONENT;
  }

  static int compare(JsonNode left, JsonNode right) {
    if (isLong(left) && isLong(right)) {
      return Long.compare(left.longValue(), right.longValue());
    }
    if ((isDouble(left) && isDouble(right)) || !isFinite(left) || !isFinite(right)) {
      return Double.compare(left.doubleValue() + 0.0, right.doubleValue() + 0.0);
    }
    return exact(left).compareTo(exact(right));
  }

  /** The same for all numbers of equal value. */
  static int hash(JsonNode number) {
    return Double.hashCode(number.doubleValue() + 0.0);
  }
}
