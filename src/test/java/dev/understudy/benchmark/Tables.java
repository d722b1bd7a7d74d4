package dev.understudy.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures as tables of Markdown. */
final class Tables {
  private Tables() {}

  static String throughput(
      Route route, int size, Map<String, List<Load>> runs, Map<String, Long> resident) {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "### %s (%d bytes back, wrk -t1 -c32, median of %d)%n%n",
            route.title(),
            size,
            runs.values().iterator().next().size()));
    table.append(
        "| server | requests/s | p50 µs | p99 µs | processor µs a request | resident MB | ratio to"
            + " bare |\n|---|---|---|---|---|---|---|\n");
    double bare = Load.median(runs.values().iterator().next()).processorMicros();
    runs.forEach(
        (server, loads) -> {
          Load median = Load.median(loads);
          table.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %s | %d | **%.2f** |%n",
                  server,
                  median.row(),
                  resident.get(server),
                  bare / median.processorMicros()));
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
