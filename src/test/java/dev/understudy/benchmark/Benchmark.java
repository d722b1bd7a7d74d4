package dev.understudy.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the product and what it is held against in one go, in turns. What counts are the ratios.
 */
final class Benchmark {
  private static final String GET = Route.LIST_ORGANIZATIONS.request();
  private static final int STARTS = 7;

  private final Commands commands;

  private Benchmark(Commands commands) {
    this.commands = commands;
  }

  /**
   * Prints a page of Markdown. Arguments: the build folder, seconds a run, rounds, and the parts
   * that are measured: typed, untyped, start. The system property {@code benchmark.contract} may
   * name a large contract, to be served beside the small one.
   */
  public static void main(String[] arguments) throws IOException {
    if (!Load.isPossible()) {
      System.err.println(
          "The benchmark needs wrk: 'apt-get install wrk' on Debian and Ubuntu, 'brew install wrk'"
              + " on macOS.");
      System.exit(2);
    }
    Path build = Path.of(arguments[0]);
    int seconds = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    List<String> parts = List.of(arguments[3].split(",", -1));
    String more = System.getProperty("benchmark.contract", "");
    Turns turns = new Turns(Duration.ofSeconds(seconds + 1L), Duration.ofSeconds(seconds), rounds);
    String page = new Benchmark(new Commands(build)).page(turns, parts, more);
    System.out.println(page);
    Files.writeString(build.resolve("benchmark.md"), page);
    System.exit(0);
  }

  private String page(Turns turns, List<String> parts, String more) throws IOException {
    StringBuilder page = new StringBuilder();
    page.append(Machine.described()).append("\n\n");
    if (parts.contains("typed")) {
      page.append(new TypedContract(commands, turns).page()).append('\n');
    }
    if (parts.contains("untyped")) {
      page.append(new UntypedContract(commands, turns, more).page()).append('\n');
    }
    if (parts.contains("start")) {
      page.append(startUp()).append('\n').append(memory());
    }
    return page.toString();
  }

  private String startUp() throws IOException {
    List<Duration> bare = new ArrayList<>();
    List<Duration> product = new ArrayList<>();
    List<Long> resident = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      try (ServerProcess process = ServerProcess.start(commands.plain(200), GET)) {
        bare.add(process.startUp());
      }
      try (ServerProcess process = ServerProcess.start(commands.organizations(), GET)) {
        product.add(process.startUp());
        resident.add(process.residentMegabytes());
      }
    }
    return Tables.startUp(bare, product, resident);
  }

  // A million requests, in batches of a fixed time, with a look at the memory after each.
  private String memory() throws IOException {
    List<Long> resident = new ArrayList<>();
    double requests = 0;
    try (ServerProcess process = ServerProcess.start(commands.organizations(), GET)) {
      resident.add(process.residentMegabytes());
      while (requests < 1_000_000) {
        Load load = Load.run(process, Route.LIST_ORGANIZATIONS, Duration.ofSeconds(5));
        requests += load.requestsPerSecond() * 5;
        resident.add(process.residentMegabytes());
      }
    }
    return Tables.memory(requests, resident);
  }
}
