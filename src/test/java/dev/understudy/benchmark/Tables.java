package dev.understudy.benchmark;

import dev.understudy.benchmark.Turns.Measured;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;

/** The figures as tables of Markdown. */
final class Tables {
  private Tables() {}

  /** The first one is what all are held against: the larger the ratio, the faster. */
  static String throughput(String what, int size, Measured measured) {
    return table(what, size, measured, "ratio to bare", (base, other) -> base / other);
  }

  /** The same the other way round: the larger the factor, the slower. */
  static String cost(String what, int size, Measured measured) {
    return table(what, size, measured, "cost to the first", (base, other) -> other / base);
  }

  private static String table(
      String what, int size, Measured measured, String last, DoubleBinaryOperator ratio) {
    StringBuilder table = new StringBuilder();
    List<Load> first = measured.runs().values().iterator().next();
    table.append(
        String.format(
            Locale.ROOT,
            "### %s (%d bytes back, wrk -t1 -c32, median of %d)%n%n"
                + "| server | requests/s | p50 µs | p99 µs | processor µs a request | resident MB"
                + " | %s |%n|---|---|---|---|---|---|---|%n",
            what,
            size,
            first.size(),
            last));
    double base = Load.median(first).processorMicros();
    measured
        .runs()
        .forEach(
            (server, loads) -> {
              Load median = Load.median(loads);
              table.append(
                  String.format(
                      Locale.ROOT,
                      "| %s | %s | %d | **%.2f** |%n",
                      server,
                      median.row(),
                      measured.resident().get(server),
                      ratio.applyAsDouble(base, median.processorMicros())));
            });
    return table.toString();
  }

  static String startUp(List<Duration> bare, List<Duration> product, List<Long> resident) {
    return String.format(
        Locale.ROOT,
        "### Start: spawn to first 200 (median of %d)%n%n"
            + "| server | ms | resident MB |%n|---|---|---|%n"
            + "| bare Vert.x, plain JVM, no archive | %d | |%n"
            + "| Understudy by its launcher | %d | %d |%n",
        bare.size(),
        middle(bare.stream().map(Duration::toMillis).toList()),
        middle(product.stream().map(Duration::toMillis).toList()),
        middle(resident));
  }

  private static long middle(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  static String memory(double requests, List<Long> resident) {
    return String.format(
        Locale.ROOT,
        "### Resident memory over %,.0f requests%n%nMB at the start and after each five seconds:"
            + " %s%n",
        requests,
        resident.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }
}
