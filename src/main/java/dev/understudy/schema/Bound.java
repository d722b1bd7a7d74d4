package dev.understudy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/*
 * A number that values are compared with, prepared so that longs and nearly all doubles need no
 * arithmetic: a long is above the bound exactly when it is above the bound's floor, and a double
 * that differs from the bound rounded to a double lies on the same side of the bound itself.
 */
record Bound(BigDecimal exact, double rounded, long floor, boolean whole, int beyondLong) {

  private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);

  static Bound of(BigDecimal exact) {
    double rounded = exact.doubleValue();
    if (exact.compareTo(LEAST) < 0) {
      return new Bound(exact, rounded, 0, false, -1);
    }
    if (exact.compareTo(GREATEST) > 0) {
      return new Bound(exact, rounded, 0, false, 1);
    }
    BigDecimal floor =
        Math.abs(rounded) < 1e-300
            ? BigDecimal.valueOf(exact.signum() < 0 ? -1 : 0)
            : exact.setScale(0, RoundingMode.FLOOR);
    return new Bound(exact, rounded, floor.longValue(), floor.compareTo(exact) == 0, 0);
  }

  /** Negative when the value is below the bound, positive when above. */
  int compare(JsonNode value) {
    if (Numbers.isLong(value)) {
      return compare(value.longValue());
    }
    if (Numbers.isDouble(value)) {
      double number = value.doubleValue();
      if (number < rounded) {
        return -1;
      }
      if (number > rounded || !Double.isFinite(number)) {
        return 1;
      }
    }
    return Numbers.exact(value).compareTo(exact);
  }

  private int compare(long value) {
    if (beyondLong != 0) {
      return -beyondLong;
    }
    int toFloor = Long.compare(value, floor);
    return toFloor == 0 && !whole ? -1 : toFloor;
  }

  String words() {
    return Words.shorten(
        exact.abs().compareTo(BigDecimal.TEN.pow(40)) < 0 && exact.scale() < 40
            ? exact.toPlainString()
            : exact.toString());
  }
}
