package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Exchange;
import dev.understudy.organizations.Message;
import dev.understudy.organizations.Organization;
import dev.understudy.sandbox.Sandbox;
import dev.understudy.sandbox.SandboxId;
import dev.understudy.store.World;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two hundred tests at once, each in a sandbox of its own: none sees anything of another. */
class ParallelSandboxesTest {
  private static final int TESTS = 200;
  private static final int ROUNDS = 200;
  private static final int LOOKS = 20; // of all organizations, one in so many rounds
  private static final String ORGANIZATIONS = "/v1/organizations";

  private final Understudy api =
      Understudy.start(Settings.DEFAULT.withPort(0).withSeed(42).withRateLimit(OptionalInt.empty()))
          .toCompletionStage()
          .toCompletableFuture()
          .join();
  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final HttpClient client =
      vertx.createHttpClient(
          new HttpClientOptions().setDefaultPort(api.url().getPort()),
          new PoolOptions().setHttp1MaxSize(TESTS));
  private final World begun = api.sandboxes().usual().own().store().world().result();

  @AfterEach
  void stop() {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
    api.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void leaksNothingFromOneSandboxIntoAnother() throws Exception {
    List<Future<Void>> tests = IntStream.range(0, TESTS).mapToObj(test -> round(test, 0)).toList();
    Future.all(tests).toCompletionStage().toCompletableFuture().get(600, TimeUnit.SECONDS);

    World first = world(0);
    List<String> ids = ids(first);
    assertThat(ids).hasSize(begun.organizations().size() + ROUNDS).doesNotHaveDuplicates();
    for (int test = 0; test < TESTS; test++) {
      World world = world(test);
      assertThat(ids(world)).as("the ids of the seed, in %s", test).isEqualTo(ids);
      assertThat(slugs(world)).as("slugs of %s", test).isEqualTo(slugs(first));
      holdsItsLettersOnly(test, world);
      holdsItsExchangesOnly(test);
    }
    assertThat(api.sandboxes().all()).hasSize(TESTS + 1);
    assertThat(api.journal().count()).isZero();
    assertThat(ids(api.store().world().result())).isEqualTo(ids(begun));
  }

  private void holdsItsLettersOnly(int test, World world) {
    assertThat(world.outbox().stream().skip(begun.outbox().size()).map(Message::to))
        .extracting(to -> to.text())
        .containsExactlyElementsOf(
            IntStream.range(0, ROUNDS).mapToObj(round -> guest(test, round)).toList());
    assertThat(world.invitations()).hasSize(begun.invitations().size() + ROUNDS);
  }

  private void holdsItsExchangesOnly(int test) {
    Sandbox sandbox = sandbox(test);
    List<Exchange> kept = sandbox.journal().exchanges();
    assertThat(sandbox.journal().count()).isEqualTo(3 * ROUNDS + ROUNDS / LOOKS);
    assertThat(kept)
        .isNotEmpty()
        .allSatisfy(
            exchange ->
                assertThat(exchange.call().header("X-Understudy-Sandbox")).contains(name(test)));
  }

  private Future<Void> round(int test, int round) {
    if (round == ROUNDS) {
      return Future.succeededFuture();
    }
    String name = "{\"name\":\"Acme " + round + "\"}";
    return send(test, HttpMethod.POST, ORGANIZATIONS, name, 201)
        .compose(
            made -> {
              String members = ORGANIZATIONS + "/" + made.getString("id") + "/members";
              String guest = "{\"email\":\"" + guest(test, round) + "\",\"role\":\"editor\"}";
              assertThat(made.getString("slug")).isEqualTo("acme-" + round);
              return send(test, HttpMethod.GET, members, "", 200)
                  .compose(listed -> send(test, HttpMethod.POST, members, guest, 200));
            })
        .compose(invited -> round % LOOKS == 0 ? look(test, round) : Future.succeededFuture())
        .compose(done -> round(test, round + 1));
  }

  private Future<Void> look(int test, int round) {
    return send(test, HttpMethod.GET, ORGANIZATIONS, "", 200)
        .map(
            list -> {
              int seen = list.getJsonArray("organizations").size();
              assertThat(list.getInteger("total")).isEqualTo(seen);
              assertThat(seen - round).as("organizations in %s", test).isEqualTo(owned() + 1);
              return null;
            });
  }

  private int owned() {
    return begun.organizationsOf(begun.key("3qpr_sk_live_owner").orElseThrow().account()).size();
  }

  private Future<JsonObject> send(
      int test, HttpMethod method, String path, String body, int status) {
    return client
        .request(method, path)
        .compose(
            request -> {
              request.putHeader("Authorization", "Bearer 3qpr_sk_live_owner");
              request.putHeader("X-Understudy-Sandbox", name(test));
              if (!body.isEmpty()) {
                request.putHeader("Content-Type", "application/json");
              }
              return request.send(Buffer.buffer(body));
            })
        .compose(
            answer ->
                answer
                    .body()
                    .map(
                        bytes -> {
                          assertThat(answer.statusCode()).as(bytes.toString()).isEqualTo(status);
                          return bytes.toJsonObject();
                        }));
  }

  private Sandbox sandbox(int test) {
    return api.sandboxes().find(new SandboxId(name(test))).orElseThrow();
  }

  private World world(int test) {
    return sandbox(test).own().store().world().result();
  }

  private static List<String> ids(World world) {
    return world.organizations().stream().map(one -> one.id().text()).toList();
  }

  private static List<String> slugs(World world) {
    return world.organizations().stream().map(Organization::slug).map(Object::toString).toList();
  }

  private static String name(int test) {
    return "test-" + test;
  }

  private static String guest(int test, int round) {
    return "guest-" + test + "-" + round + "@example.com";
  }
}
