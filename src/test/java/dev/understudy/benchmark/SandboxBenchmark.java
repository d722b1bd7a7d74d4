package dev.understudy.benchmark;

import dev.understudy.Settings;
import dev.understudy.Understudy;
import dev.understudy.sandbox.Sandbox;
import dev.understudy.sandbox.SandboxId;
import dev.understudy.sandbox.Sandboxes;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

/** Measures what sandboxes cost: in time to fork and reset one, in memory, and in throughput. */
final class SandboxBenchmark {
  private static final int TIMED = 20_000;
  private static final int IDLE = 10_000;
  private static final int ROUNDS = 200;
  private static final int TURNS = 3;

  private SandboxBenchmark() {}

  /** Prints a page of Markdown. Arguments: a file to write it to as well; none for none. */
  public static void main(String[] arguments) throws IOException {
    String page = memory() + '\n' + times() + '\n' + throughput();
    System.out.println(page);
    if (arguments.length > 0) {
      Files.writeString(Path.of(arguments[0]), page);
    }
    System.exit(0);
  }

  static Understudy start() {
    Settings settings = Settings.DEFAULT.withPort(0).withRateLimit(OptionalInt.empty());
    return Understudy.start(settings).toCompletionStage().toCompletableFuture().join();
  }

  static void stop(Understudy api) {
    api.close().toCompletionStage().toCompletableFuture().join();
  }

  private static String memory() {
    Understudy api = start();
    get(api.sandboxes().usual());
    long empty = used();
    for (int i = 0; i < IDLE; i++) {
      api.sandboxes().make(new SandboxId("s" + i), api.sandboxes().usual().beginning());
    }
    long made = used() - empty;
    api.sandboxes().all().forEach(SandboxBenchmark::get);
    long asked = used() - empty;
    stop(api);
    return String.format(
        Locale.ROOT,
        """
        | %,d sandboxes of the default scenario | MB above the empty server | KB each |
        |---|---|---|
        | made | %.1f | %.1f |
        | asked once: one GET, with its exchange in the journal | %.1f | %.1f |
        """,
        IDLE,
        made / 1e6,
        made / 1e3 / IDLE,
        asked / 1e6,
        asked / 1e3 / IDLE);
  }

  private static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      least =
          Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
    }
    return least;
  }

  private static String times() {
    StringBuilder table =
        new StringBuilder(
            """
            | organizations | fork, µs, median | p99 | reset, µs, median | p99 |
            |---|---|---|---|---|
            """);
    for (int size : List.of(100, 100_000)) {
      table.append(times(size));
    }
    return table.toString();
  }

  private static String times(int size) {
    Understudy api = start();
    Sandboxes sandboxes = api.sandboxes();
    Sandbox full = sandboxes.usual();
    for (int i = 0; i < size; i++) {
      send(full, "POST", "/v1/organizations", "{\"name\":\"Acme " + i + "\"}");
    }
    SandboxId id = new SandboxId("fork");
    IntConsumer fork = i -> sandboxes.make(id, full.fork());
    IntConsumer gone = i -> sandboxes.delete(id);
    double[] forks = timed(fork, gone);
    fork.accept(0);
    Sandbox other = sandboxes.find(id).orElseThrow();
    double[] resets =
        timed(
            i -> other.reset(),
            i -> {
              if (i % 100 == 0) {
                send(other, "POST", "/v1/organizations", "{\"name\":\"Another " + i + "\"}");
              }
            });
    stop(api);
    return String.format(
        Locale.ROOT,
        "| %,d | %.2f | %.2f | %.2f | %.2f |%n",
        size,
        forks[0],
        forks[1],
        resets[0],
        resets[1]);
  }

  private static double[] timed(IntConsumer action, IntConsumer between) {
    double[] micros = new double[TIMED];
    for (int i = -TIMED; i < TIMED; i++) {
      long begun = System.nanoTime();
      action.accept(i);
      micros[Math.max(0, i)] = (System.nanoTime() - begun) / 1e3;
      between.accept(i);
    }
    Arrays.sort(micros);
    return new double[] {micros[TIMED / 2], micros[TIMED * 99 / 100]};
  }

  private static void get(Sandbox sandbox) {
    send(sandbox, "GET", "/v1/organizations", "");
  }

  private static void send(Sandbox sandbox, String method, String path, String body) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    headers.add("Authorization", "Bearer 3qpr_sk_live_owner");
    headers.add("Content-Type", "application/json");
    int status =
        sandbox.respond(method, path, null, headers, Buffer.buffer(body)).result().status();
    if (status >= 400) {
      throw new IllegalStateException(method + " " + path + " was answered " + status);
    }
  }

  private static String throughput() {
    SandboxLoad.Run[] many = new SandboxLoad.Run[TURNS];
    SandboxLoad.Run[] one = new SandboxLoad.Run[TURNS];
    SandboxLoad.run(ROUNDS, true);
    for (int i = 0; i < TURNS; i++) {
      one[i] = SandboxLoad.run(ROUNDS, false);
      many[i] = SandboxLoad.run(ROUNDS, true);
    }
    return String.format(
        Locale.ROOT,
        """
        | 200 tests at once, %d rounds each: create, list, invite (median of %d) | requests/s | \
        processor µs a request |
        |---|---|---|
        | each in its own sandbox | %,.0f | %.1f |
        | all in one | %,.0f | %.1f |
        """,
        ROUNDS,
        TURNS,
        middle(many, SandboxLoad.Run::requestsPerSecond),
        middle(many, SandboxLoad.Run::processorMicros),
        middle(one, SandboxLoad.Run::requestsPerSecond),
        middle(one, SandboxLoad.Run::processorMicros));
  }

  private static double middle(SandboxLoad.Run[] runs, ToDoubleFunction<SandboxLoad.Run> figure) {
    return Arrays.stream(runs).mapToDouble(figure).sorted().toArray()[runs.length / 2];
  }
}
