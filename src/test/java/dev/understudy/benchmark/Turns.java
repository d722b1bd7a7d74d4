package dev.understudy.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures servers in turns, so that what else the machine does falls on all of them. */
record Turns(Duration warmUp, Duration run, int rounds) {
  private static final int WARM = 200_000;
  private static final int MOST_WARM_UPS = 6;

  /** One of those that take turns. */
  record Entrant(String title, List<String> command, Route route) {}

  /** What was measured, by title, in the order of the entrants. */
  record Measured(Map<String, List<Load>> runs, Map<String, Long> resident) {}

  /**
   * Starts each server anew in each round, waits for the answer to the first request, warms it up,
   * and measures.
   */
  Measured of(String what, List<Entrant> entrants, Route first) throws IOException {
    Map<String, List<Load>> runs = new LinkedHashMap<>();
    Map<String, Long> resident = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Entrant entrant : entrants) {
        Route route = entrant.route();
        try (ServerProcess process = ServerProcess.start(entrant.command(), first.request())) {
          warmUp(process, route);
          runs.computeIfAbsent(entrant.title(), title -> new ArrayList<>())
              .add(Load.run(process, route, run));
          resident.put(entrant.title(), process.residentMegabytes());
        }
      }
      System.err.println(what + ": round " + (round + 1) + " of " + rounds);
    }
    return new Measured(runs, resident);
  }

  // By requests rather than by time, as a busy machine compiles late.
  private void warmUp(ServerProcess process, Route route) throws IOException {
    double requests = 0;
    for (int i = 0; i < MOST_WARM_UPS && requests < WARM; i++) {
      requests += Load.run(process, route, warmUp).requestsPerSecond() * warmUp.toSeconds();
    }
  }

  /** How many bytes that server answers, so that the bare one answers as many. */
  static int bodySize(List<String> command, Route route, Route first) throws IOException {
    try (ServerProcess product = ServerProcess.start(command, first.request())) {
      String answer = ServerProcess.send(product.port(), route.request());
      return answer.substring(answer.indexOf("\r\n\r\n") + 4).length();
    }
  }
}
