package dev.understudy.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.understudy.Understudy;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;

/** Two hundred tests at once, each in its own sandbox, or all in one. */
final class SandboxLoad {
  private static final int TESTS = 200;
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final HttpClient client;
  private final boolean apart;
  private final int rounds;

  private SandboxLoad(HttpClient client, int rounds, boolean apart) {
    this.client = client;
    this.rounds = rounds;
    this.apart = apart;
  }

  /**
   * What a run came to.
   *
   * @param requestsPerSecond by the wall's clock
   * @param processorMicros processor time a request, the client's and the collector's included
   */
  record Run(double requestsPerSecond, double processorMicros) {}

  /** So many rounds of each test, by a client in the same process. */
  static Run run(int rounds, boolean apart) {
    Understudy api = SandboxBenchmark.start();
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    HttpClient client =
        vertx.createHttpClient(
            new HttpClientOptions().setDefaultPort(api.url().getPort()),
            new PoolOptions().setHttp1MaxSize(TESTS));
    SandboxLoad load = new SandboxLoad(client, rounds, apart);
    System.gc();
    long spent = PROCESS.getProcessCpuTime();
    long begun = System.nanoTime();
    Future.all(IntStream.range(0, TESTS).mapToObj(test -> load.round(test, 0)).toList())
        .toCompletionStage()
        .toCompletableFuture()
        .join();
    double seconds = (System.nanoTime() - begun) / 1e9;
    double micros = (PROCESS.getProcessCpuTime() - spent) / 1e3;
    vertx.close().toCompletionStage().toCompletableFuture().join();
    SandboxBenchmark.stop(api);
    double requests = 3.0 * TESTS * rounds;
    return new Run(requests / seconds, micros / requests);
  }

  private Future<Void> round(int test, int round) {
    if (round == rounds) {
      return Future.succeededFuture();
    }
    String organization = "{\"name\":\"Acme " + test + " " + round + "\"}";
    return send(test, HttpMethod.POST, "/v1/organizations", organization)
        .compose(
            made -> {
              String id = made.toJsonObject().getString("id");
              String members = "/v1/organizations/" + id + "/members";
              String guest = "guest-" + test + "-" + round + "@example.com";
              String invitation = "{\"email\":\"" + guest + "\",\"role\":\"editor\"}";
              return send(test, HttpMethod.GET, members, "")
                  .compose(listed -> send(test, HttpMethod.POST, members, invitation));
            })
        .compose(invited -> round(test, round + 1));
  }

  private Future<Buffer> send(int test, HttpMethod method, String path, String body) {
    return client
        .request(method, path)
        .compose(
            request -> {
              request.putHeader("Authorization", "Bearer 3qpr_sk_live_owner");
              request.putHeader("X-Understudy-Sandbox", apart ? "test-" + test : "one");
              request.putHeader("Content-Type", "application/json");
              return request.send(Buffer.buffer(body));
            })
        .compose(
            answer ->
                answer.statusCode() < 400
                    ? answer.body()
                    : Future.failedFuture(method + " " + path + ": " + answer.statusCode()));
  }
}
