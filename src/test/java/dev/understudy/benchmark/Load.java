package dev.understudy.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of {@code wrk} against a server, and what the server spent on it. */
record Load(double requestsPerSecond, double p50Micros, double p99Micros, double processorMicros) {
  private static final Pattern TOTAL = Pattern.compile("(\\d+) requests in");
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern PERCENTILE = Pattern.compile("\\s+(50|99)%\\s+([0-9.]+)(us|ms|s)");
  private static final Pattern ERRORS = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

  /** Whether {@code wrk} can be run at all. */
  static boolean isPossible() {
    try {
      return new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start().waitFor() >= 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Sends requests of that route for so long, on 32 connections. */
  static Load run(ServerProcess server, Route route, Duration time) throws IOException {
    Duration before = server.processorTime();
    String output = wrk(server.port(), route, time);
    Duration spent = server.processorTime().minus(before);
    long requests = Long.parseLong(find(TOTAL, output));
    Matcher errors = ERRORS.matcher(output);
    if (errors.find()) {
      throw new IOException(route + ": " + errors.group() + " of " + requests);
    }
    return new Load(
        Double.parseDouble(find(RATE, output)),
        percentile(output, "50"),
        percentile(output, "99"),
        spent.toNanos() / 1e3 / requests);
  }

  private static String wrk(int port, Route route, Duration time) throws IOException {
    Path script = Files.createTempFile("understudy", ".lua");
    Files.writeString(script, route.script());
    List<String> command = new ArrayList<>();
    command.addAll(List.of("wrk", "-t1", "-c32", "--latency", "-d" + time.toSeconds() + "s", "-s"));
    command.add(script.toString());
    command.add("http://127.0.0.1:" + port + route.path().replace("#", "1"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Files.delete(script);
    return output;
  }

  private static double percentile(String output, String which) throws IOException {
    Matcher matcher = PERCENTILE.matcher(output);
    while (matcher.find()) {
      if (matcher.group(1).equals(which)) {
        double value = Double.parseDouble(matcher.group(2));
        return switch (matcher.group(3)) {
          case "us" -> value;
          case "ms" -> value * 1e3;
          default -> value * 1e6;
        };
      }
    }
    throw new IOException("wrk told no percentiles:\n" + output);
  }

  private static String find(Pattern pattern, String output) throws IOException {
    Matcher matcher = pattern.matcher(output);
    if (!matcher.find()) {
      throw new IOException("wrk said something else:\n" + output);
    }
    return matcher.group(1);
  }

  /** The middle one of some runs, figure by figure. */
  static Load median(List<Load> runs) {
    return new Load(
        middle(runs.stream().mapToDouble(Load::requestsPerSecond).sorted().toArray()),
        middle(runs.stream().mapToDouble(Load::p50Micros).sorted().toArray()),
        middle(runs.stream().mapToDouble(Load::p99Micros).sorted().toArray()),
        middle(runs.stream().mapToDouble(Load::processorMicros).sorted().toArray()));
  }

  private static double middle(double[] sorted) {
    return sorted[sorted.length / 2];
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "%,.0f | %.0f | %.0f | %.1f",
        requestsPerSecond,
        p50Micros,
        p99Micros,
        processorMicros);
  }
}
