package dev.understudy.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures three servers in one go, in turns: a bare Vert.x server, the same handlers on
 * vertx-web-openapi-router, and the product with every check on. What counts are the ratios.
 */
final class Benchmark {
  private static final String GET = Route.LIST_ORGANIZATIONS.request();
  private static final int STARTS = 7;

  private final Path build;
  private final Duration warmUp;
  private final Duration run;
  private final int rounds;

  private Benchmark(Path build, int seconds, int rounds) {
    this.build = build;
    this.warmUp = Duration.ofSeconds(seconds + 1L);
    this.run = Duration.ofSeconds(seconds);
    this.rounds = rounds;
  }

  /** Arguments: the build folder, seconds a run, rounds. Prints a page of Markdown. */
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
    String page = new Benchmark(build, seconds, rounds).page();
    System.out.println(page);
    Files.writeString(build.resolve("benchmark.md"), page);
    System.exit(0);
  }

  /** The servers, in the order in which they are measured. */
  private enum Server {
    BARE("bare Vert.x"),
    ROUTER("vertx-web-openapi-router"),
    UNDERSTUDY("Understudy");

    private final String title;

    Server(String title) {
      this.title = title;
    }
  }

  private String page() throws IOException {
    StringBuilder page = new StringBuilder();
    page.append(Machine.described()).append("\n\n");
    for (Route route : Route.values()) {
      page.append(throughput(route)).append('\n');
    }
    page.append(startUp()).append('\n');
    page.append(memory());
    return page.toString();
  }

  private String throughput(Route route) throws IOException {
    Map<Server, List<Load>> runs = new EnumMap<>(Server.class);
    Map<Server, Long> resident = new EnumMap<>(Server.class);
    int size = bodySize(route);
    for (int round = 0; round < rounds; round++) {
      for (Server server : Server.values()) {
        try (ServerProcess process = start(server, size)) {
          Load.run(process, route, warmUp);
          runs.computeIfAbsent(server, key -> new ArrayList<>()).add(Load.run(process, route, run));
          resident.put(server, process.residentMegabytes());
        }
      }
      System.err.println(route.title() + ": round " + (round + 1) + " of " + rounds);
    }
    return Tables.throughput(route, size, titled(runs), titled(resident));
  }

  private static <V> Map<String, V> titled(Map<Server, V> byServer) {
    Map<String, V> titled = new LinkedHashMap<>();
    byServer.forEach((server, value) -> titled.put(server.title, value));
    return titled;
  }

  // The bare server answers as many bytes as the product does.
  private int bodySize(Route route) throws IOException {
    try (ServerProcess product = ServerProcess.start(understudy(), GET)) {
      String answer = ServerProcess.send(product.port(), route.request());
      return answer.substring(answer.indexOf("\r\n\r\n") + 4).length();
    }
  }

  private ServerProcess start(Server server, int size) throws IOException {
    return switch (server) {
      case BARE -> ServerProcess.start(java(BareServer.class, true, String.valueOf(size)), GET);
      case ROUTER -> ServerProcess.start(java(RouterServer.class, true), GET);
      case UNDERSTUDY -> ServerProcess.start(understudy(), GET);
    };
  }

  private List<String> understudy() {
    return List.of(
        build.resolve("understudy").toString(),
        "serve",
        "--port",
        "0",
        "--rate-limit",
        "2000000000",
        "--log-level",
        "warn");
  }

  // With the launcher's own flags for the load, and without any for the start.
  private List<String> java(Class<?> main, boolean tuned, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (tuned) {
      command.addAll(
          List.of(
              "-XX:+UseSerialGC", "-Xms16m", "-Xmx512m", "-XX:MinHeapFreeRatio=60", "-Xss512k"));
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private String startUp() throws IOException {
    List<Duration> bare = new ArrayList<>();
    List<Duration> product = new ArrayList<>();
    List<Long> resident = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      try (ServerProcess process = ServerProcess.start(java(BareServer.class, false, "200"), GET)) {
        bare.add(process.startUp());
      }
      try (ServerProcess process = ServerProcess.start(understudy(), GET)) {
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
    try (ServerProcess process = ServerProcess.start(understudy(), GET)) {
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
