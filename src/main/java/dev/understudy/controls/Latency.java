package dev.understudy.controls;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** How long an answer takes: a distribution of times, each zero to ten minutes. */
public sealed interface Latency {

  /** The longest wait that there is. */
  Duration LONGEST = Duration.ofMinutes(10);

  /** The wait of the n-th strike: equal for equal seeds and numbers. */
  Duration at(long seed, long n);

  /**
   * Reads {@code 200ms}, {@code uniform(100ms,2s)}, {@code lognormal(median=80ms,p99=2s)} or {@code
   * percentiles(50:80ms,95:400ms,99:2s)}.
   *
   * @throws IllegalArgumentException with a sentence on what would be right
   */
  static Latency parse(String text) {
    if (text.startsWith("uniform")) {
      return Uniform.parse(text);
    }
    if (text.startsWith("lognormal")) {
      return LogNormal.parse(text);
    }
    if (text.startsWith("percentiles")) {
      return Percentiles.parse(text);
    }
    if (!text.matches("[0-9].*")) {
      throw RuleText.wrong(
          text,
          "a latency: 200ms, uniform(100ms,2s), lognormal(median=80ms,p99=2s)"
              + " or percentiles(50:80ms,95:400ms,99:2s)");
    }
    return new Fixed(RuleText.duration(text));
  }

  /** Always the same. */
  record Fixed(Duration pause) implements Latency {
    public Fixed {
      bounded(pause);
    }

    @Override
    public Duration at(long seed, long n) {
      return pause;
    }

    @Override
    public String toString() {
      return RuleText.text(pause);
    }
  }

  /**
   * Any between the two, each as likely.
   *
   * @param least the shortest
   * @param most the longest
   */
  record Uniform(Duration least, Duration most) implements Latency {
    public Uniform {
      bounded(least);
      bounded(most);
      if (least.compareTo(most) > 0) {
        throw new IllegalArgumentException(
            "the shortest time of uniform("
                + RuleText.text(least)
                + ","
                + RuleText.text(most)
                + ") is longer than its longest");
      }
    }

    private static Uniform parse(String text) {
      String right = "of the form uniform(100ms,2s): the shortest and the longest time";
      List<String> times = RuleText.arguments(text, "uniform", right);
      if (times.size() != 2) {
        throw RuleText.wrong(text, right);
      }
      return new Uniform(RuleText.duration(times.get(0)), RuleText.duration(times.get(1)));
    }

    @Override
    public Duration at(long seed, long n) {
      long span = most.toMillis() - least.toMillis();
      return least.plusMillis(Chance.of(seed, n).nextLong(span + 1));
    }

    @Override
    public String toString() {
      return "uniform(" + RuleText.text(least) + "," + RuleText.text(most) + ")";
    }
  }

  /**
   * As networks have it: a logarithm that is normally distributed.
   *
   * @param median half of the waits are shorter; at least 1 ms
   * @param p99 99 of 100 are shorter; not below the median
   */
  record LogNormal(Duration median, Duration p99) implements Latency {
    // The normal distribution has 99 % of its mass below so many standard deviations.
    private static final double DEVIATIONS_OF_P99 = 2.3263478740408408;

    public LogNormal {
      bounded(median);
      bounded(p99);
      if (median.toMillis() < 1 || median.compareTo(p99) > 0) {
        throw new IllegalArgumentException(
            "lognormal takes a median of at least 1ms, and a p99 that is not shorter");
      }
    }

    private static LogNormal parse(String text) {
      String right = "of the form lognormal(median=80ms,p99=2s)";
      List<String> times = RuleText.arguments(text, "lognormal", right);
      if (times.size() != 2
          || !times.get(0).startsWith("median=")
          || !times.get(1).startsWith("p99=")) {
        throw RuleText.wrong(text, right);
      }
      return new LogNormal(
          RuleText.duration(times.get(0).substring("median=".length())),
          RuleText.duration(times.get(1).substring("p99=".length())));
    }

    @Override
    public Duration at(long seed, long n) {
      SplittableRandom random = Chance.of(seed, n);
      // Box and Muller: two uniform numbers make a normal one.
      double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
      double normal = radius * Math.cos(2 * Math.PI * random.nextDouble());
      double deviation = Math.log((double) p99.toMillis() / median.toMillis()) / DEVIATIONS_OF_P99;
      double millis = median.toMillis() * Math.exp(deviation * normal);
      return Duration.ofMillis(Math.min(Math.round(millis), LONGEST.toMillis()));
    }

    @Override
    public String toString() {
      return "lognormal(median=" + RuleText.text(median) + ",p99=" + RuleText.text(p99) + ")";
    }
  }

  /**
   * As it was measured: between two points evenly, below the first one from nothing on, and never
   * above the last.
   *
   * @param points at least one, each with a higher percentage and a time that is not shorter
   */
  record Percentiles(List<Point> points) implements Latency {
    private static final String RIGHT =
        "of the form percentiles(50:80ms,95:400ms,99:2s), percentages and times rising";

    public Percentiles {
      points = List.copyOf(points);
      for (int i = 0; i < points.size(); i++) {
        if (i > 0 && !points.get(i).isAfter(points.get(i - 1))) {
          throw RuleText.wrong(text(points), RIGHT);
        }
      }
      if (points.isEmpty()) {
        throw RuleText.wrong(text(points), RIGHT);
      }
    }

    /**
     * So many of a hundred waits are not longer.
     *
     * @param percent 0 to 100
     * @param pause the time
     */
    public record Point(double percent, Duration pause) {
      public Point {
        bounded(pause);
        if (!(percent >= 0 && percent <= 100)) {
          throw new IllegalArgumentException(
              "the percentage " + percent + " is not between 0 and 100");
        }
      }

      private boolean isAfter(Point other) {
        return percent > other.percent && pause.compareTo(other.pause) >= 0;
      }

      private static Point parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || !text.substring(0, colon).matches("[0-9]{1,3}(\\.[0-9]{1,4})?")) {
          throw RuleText.wrong(text, "a percentage and a time, such as 95:400ms");
        }
        return new Point(
            Double.parseDouble(text.substring(0, colon)),
            RuleText.duration(text.substring(colon + 1)));
      }

      @Override
      public String toString() {
        String number = BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString();
        return number + ":" + RuleText.text(pause);
      }
    }

    private static Percentiles parse(String text) {
      List<Point> points = new ArrayList<>();
      for (String point : RuleText.arguments(text, "percentiles", RIGHT)) {
        points.add(Point.parse(point));
      }
      return new Percentiles(points);
    }

    @Override
    public Duration at(long seed, long n) {
      double percent = Chance.of(seed, n).nextDouble() * 100;
      Point below = new Point(0, Duration.ZERO);
      for (Point point : points) {
        if (percent < point.percent) {
          double part = (percent - below.percent) / (point.percent - below.percent);
          long span = point.pause.toMillis() - below.pause.toMillis();
          return below.pause.plusMillis(Math.round(part * span));
        }
        below = point;
      }
      return below.pause;
    }

    private static String text(List<Point> points) {
      String all = points.stream().map(Point::toString).collect(Collectors.joining(","));
      return "percentiles(" + all + ")";
    }

    @Override
    public String toString() {
      return text(points);
    }
  }

  private static void bounded(Duration pause) {
    if (pause.isNegative() || pause.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "a wait of " + pause + " is not between nothing and ten minutes");
    }
  }
}
