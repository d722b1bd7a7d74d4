package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.examples.NumberMaker.Window;
import dev.understudy.schema.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * The numbers that schemas allow: between two bounds, on a grid. A window is the part of them where
 * numbers of some habit lie, or the allowed ones nearest to that.
 */
final class NumberRange {

  /** Where numbers usually lie, and with how many decimals. */
  record Habit(long from, long to, int decimals) {}

  static final Habit USUAL = new Habit(1, 1_000, 2);

  private static final int LARGEST_EXPONENT = 400;
  private static final int MOST_DECIMALS = 30;
  private static final long WIDE = 1_000;
  private static final BigDecimal SAFE = BigDecimal.valueOf((1L << 53) - 1);

  private final boolean whole;
  private @Nullable BigDecimal least;
  private @Nullable BigDecimal most;
  private boolean leastExcluded;
  private boolean mostExcluded;
  private @Nullable BigDecimal grid;
  private boolean tooFine;

  private NumberRange(boolean whole) {
    this.whole = whole;
  }

  static NumberRange of(List<Schema> parts) {
    NumberRange range = new NumberRange(Type.wholeNumbers(parts));
    for (Schema part : parts) {
      JsonNode node = part.source();
      range.from(node.path("minimum"), false);
      range.from(node.path("exclusiveMinimum"), true);
      range.to(node.path("maximum"), false);
      range.to(node.path("exclusiveMaximum"), true);
      range.on(node.path("multipleOf"));
    }
    parts.forEach(part -> range.format(part.source().path("format").asText("")));
    return range;
  }

  /** Whether arithmetic on the bounds costs too much. */
  boolean isTooFine() {
    return tooFine;
  }

  private @Nullable BigDecimal number(JsonNode node) {
    if (!node.isNumber()) {
      return null;
    }
    BigDecimal number = node.decimalValue();
    long magnitude = (long) number.precision() - number.scale();
    if (Math.abs((long) number.scale()) > LARGEST_EXPONENT
        || Math.abs(magnitude) > LARGEST_EXPONENT) {
      tooFine = true;
      return null;
    }
    return number;
  }

  private void from(JsonNode bound, boolean excluded) {
    BigDecimal number = number(bound);
    if (number == null) {
      return;
    }
    if (least == null || number.compareTo(least) > 0) {
      least = number;
      leastExcluded = excluded;
    } else if (number.compareTo(least) == 0) {
      leastExcluded |= excluded;
    }
  }

  private void to(JsonNode bound, boolean excluded) {
    BigDecimal number = number(bound);
    if (number == null) {
      return;
    }
    if (most == null || number.compareTo(most) < 0) {
      most = number;
      mostExcluded = excluded;
    } else if (number.compareTo(most) == 0) {
      mostExcluded |= excluded;
    }
  }

  private void on(JsonNode multiple) {
    BigDecimal number = number(multiple);
    if (number != null && number.signum() > 0) {
      grid = grid == null ? number : common(grid, number);
    }
  }

  private static BigDecimal common(BigDecimal one, BigDecimal other) {
    int scale = Math.max(0, Math.max(one.scale(), other.scale()));
    BigInteger first = one.setScale(scale).unscaledValue();
    BigInteger second = other.setScale(scale).unscaledValue();
    return new BigDecimal(first.divide(first.gcd(second)).multiply(second), scale);
  }

  private void format(String name) {
    switch (name) {
      case "int8" -> within(-128, 127);
      case "int16" -> within(-32_768, 32_767);
      case "int32" -> within(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "int64" -> within(Long.MIN_VALUE, Long.MAX_VALUE);
      case "uint8", "u-int8" -> within(0, 255);
      case "uint16", "u-int16" -> within(0, 65_535);
      case "uint32", "u-int32" -> within(0, 4_294_967_295L);
      case "uint", "uint64", "u-int64" -> within(0, Long.MAX_VALUE);
      default -> {}
    }
  }

  // Only what leaves something: most of these formats are not asserted.
  private void within(long from, long to) {
    BigDecimal first = BigDecimal.valueOf(from);
    BigDecimal last = BigDecimal.valueOf(to);
    if (most == null || most.compareTo(first) >= 0) {
      if (least == null || least.compareTo(first) < 0) {
        least = first;
        leastExcluded = false;
      }
    }
    if (least == null || least.compareTo(last) <= 0) {
      if (most == null || most.compareTo(last) > 0) {
        most = last;
        mostExcluded = false;
      }
    }
  }

  /** Empty when nothing is allowed. */
  Optional<Window> window(Habit habit) {
    BigDecimal from = BigDecimal.valueOf(habit.from());
    BigDecimal to = BigDecimal.valueOf(habit.to());
    BigDecimal step = step(habit);
    boolean below = most != null && most.compareTo(from) < 0;
    boolean above = least != null && least.compareTo(to) > 0;
    if (!below && !above) {
      Optional<Window> window = window(from, to, step);
      if (window.isPresent()) {
        return window;
      }
    }
    return nearest(step, habit == USUAL);
  }

  // All that is allowed, or the part of it that is nearest to zero when that is a lot.
  private Optional<Window> nearest(BigDecimal step, boolean any) {
    if (!any) {
      return Optional.empty();
    }
    BigDecimal wide = step.multiply(BigDecimal.valueOf(WIDE)).max(BigDecimal.valueOf(WIDE));
    if (most != null && most.signum() < 0) {
      BigDecimal from = least == null ? most.subtract(wide) : least.max(most.subtract(wide));
      return window(from, most, step);
    }
    BigDecimal from = least == null ? BigDecimal.ZERO : least.max(BigDecimal.ZERO);
    BigDecimal to = most == null ? from.add(wide) : most.min(from.add(wide));
    Optional<Window> window = window(from, to, step);
    if (window.isPresent()) {
      return window;
    }
    BigDecimal low = least == null ? wide.negate() : least.max(wide.negate());
    BigDecimal high = most == null ? SAFE : most;
    return window(low, high, step);
  }

  private BigDecimal step(Habit habit) {
    if (grid != null) {
      return whole ? common(grid, BigDecimal.ONE) : grid;
    }
    if (whole) {
      return BigDecimal.ONE;
    }
    int decimals = habit.decimals();
    if (least != null && most != null) {
      BigDecimal width = most.subtract(least);
      while (width.signum() > 0
          && decimals < MOST_DECIMALS
          && width.scaleByPowerOfTen(decimals).compareTo(BigDecimal.TEN) < 0) {
        decimals++;
      }
    }
    return BigDecimal.ONE.movePointLeft(decimals);
  }

  private Optional<Window> window(BigDecimal from, BigDecimal to, BigDecimal step) {
    BigDecimal low = least == null ? from : from.max(least);
    BigDecimal high = most == null ? to : to.min(most);
    BigInteger first = low.divide(step, 0, RoundingMode.CEILING).toBigInteger();
    BigInteger last = high.divide(step, 0, RoundingMode.FLOOR).toBigInteger();
    if (leastExcluded && isAt(first, step, least)) {
      first = first.add(BigInteger.ONE);
    }
    if (mostExcluded && isAt(last, step, most)) {
      last = last.subtract(BigInteger.ONE);
    }
    BigInteger count = last.subtract(first).add(BigInteger.ONE);
    if (count.signum() <= 0) {
      return single();
    }
    long many = count.min(BigInteger.valueOf(1L << 52)).longValue();
    return Optional.of(Window.of(step.multiply(new BigDecimal(first)), step, many));
  }

  // A single number that lies on no grid of ours.
  private Optional<Window> single() {
    BigDecimal only = least;
    if (only == null || most == null || only.compareTo(most) != 0) {
      return Optional.empty();
    }
    boolean open = whole || grid != null || leastExcluded || mostExcluded;
    return open ? Optional.empty() : Optional.of(Window.of(only, BigDecimal.ONE, 1));
  }

  private static boolean isAt(BigInteger index, BigDecimal step, @Nullable BigDecimal bound) {
    return bound != null && step.multiply(new BigDecimal(index)).compareTo(bound) == 0;
  }
}
