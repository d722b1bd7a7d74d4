package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers: of the range and the grid that schemas allow, where a hint or habit has them. */
final class NumberMaker implements Form {

  private final NumberRange range;
  private final Window usual;
  private final Map<NumberRange.Habit, Window> windows = new ConcurrentHashMap<>();

  private NumberMaker(NumberRange range, Window usual) {
    this.range = range;
    this.usual = usual;
  }

  static Form of(List<Schema> parts) {
    NumberRange range = NumberRange.of(parts);
    Optional<Window> usual = range.isTooFine() ? Optional.empty() : range.window(NumberRange.USUAL);
    if (usual.isEmpty()) {
      Schema at =
          parts.stream()
              .filter(part -> part.source().has("maximum") || part.source().has("minimum"))
              .findFirst()
              .orElse(parts.get(0));
      return new Nothing(
          range.isTooFine()
              ? Obstacle.overBudget(at, "", "its bounds are beyond reason")
              : Obstacle.unsatisfiable(at, "", "no number is within its bounds"));
    }
    return new NumberMaker(range, usual.get());
  }

  @Override
  public JsonNode make(Spot spot, Hint hint, long seed) {
    NumberRange.Habit habit = hint.number();
    Window window = habit == null ? usual : windows.computeIfAbsent(habit, this::window);
    return window.pick(new Draw(seed));
  }

  private Window window(NumberRange.Habit habit) {
    return range.window(habit).orElse(usual);
  }

  @Override
  public boolean fits(int levels) {
    return true;
  }

  @Override
  public boolean isComposite() {
    return false;
  }

  /** Evenly spaced numbers. */
  record Window(BigDecimal first, BigDecimal step, long count, long start, long stride, int scale) {

    private static final int FINEST = 18;
    private static final long SAFE = 1L << 60;

    static Window of(BigDecimal first, BigDecimal step, long count) {
      int scale = Math.max(0, Math.max(first.scale(), step.scale()));
      BigDecimal last = first.abs().add(step.multiply(BigDecimal.valueOf(count)));
      boolean small =
          scale <= FINEST && last.scaleByPowerOfTen(scale).compareTo(BigDecimal.valueOf(SAFE)) < 0;
      return small
          ? new Window(
              first,
              step,
              count,
              first.setScale(scale).unscaledValue().longValue(),
              step.setScale(scale).unscaledValue().longValue(),
              scale)
          : new Window(first, step, count, 0, 0, scale);
    }

    JsonNode pick(Draw draw) {
      long index = draw.below(count);
      if (stride > 0) {
        return Numbers.of(start + index * stride, scale);
      }
      return Numbers.of(first.add(step.multiply(BigDecimal.valueOf(index))));
    }
  }
}
