package dev.understudy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.Settings;
import dev.understudy.Understudy;
import dev.understudy.exchange.Reply;
import dev.understudy.sandbox.Sandbox;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every journey of {@code src/test/resources/journeys}, in process and over HTTP. */
class JourneysTest {
  private static final Path JOURNEYS = Path.of("src/test/resources/journeys");

  @TestFactory
  List<DynamicTest> inProcess() throws IOException {
    return journeys()
        .map(journey -> DynamicTest.dynamicTest(journey.name(), () -> runInProcess(journey)))
        .toList();
  }

  @TestFactory
  List<DynamicTest> overHttp() throws IOException {
    return journeys()
        .map(journey -> DynamicTest.dynamicTest(journey.name(), () -> runOverHttp(journey)))
        .toList();
  }

  private static Stream<Journey> journeys() throws IOException {
    try (Stream<Path> files = Files.list(JOURNEYS)) {
      List<Path> sorted = files.sorted().toList();
      assertThat(sorted).isNotEmpty();
      return sorted.stream().map(JourneysTest::journey);
    }
  }

  private static Journey journey(Path file) {
    try {
      return Journey.parse(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Settings settings(Journey journey) {
    Settings settings = Settings.DEFAULT.withPort(0);
    if (journey.given().containsKey("scenario")) {
      settings = settings.withScenario(journey.given().get("scenario"));
    }
    if (journey.given().containsKey("seed")) {
      settings = settings.withSeed(Long.parseLong(journey.given().get("seed")));
    }
    if (journey.given().containsKey("clock")) {
      settings = settings.withClock(Instant.parse(journey.given().get("clock")));
    }
    if (journey.given().containsKey("rate-limit")) {
      int limit = Integer.parseInt(journey.given().get("rate-limit"));
      settings = settings.withRateLimit(OptionalInt.of(limit));
    }
    return settings;
  }

  private static void runInProcess(Journey journey) {
    assertThat(journey.steps()).isNotEmpty();
    Sandbox sandbox = Understudy.sandbox(settings(journey));
    for (Journey.Step step : journey.steps()) {
      String[] start = step.call().start().split(" ");
      String[] target = start[1].split("\\?", 2);
      MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(step.call().headers());
      Reply reply =
          sandbox
              .respond(
                  start[0],
                  target[0],
                  target.length > 1 ? target[1] : null,
                  headers,
                  Buffer.buffer(step.call().body()))
              .toCompletionStage()
              .toCompletableFuture()
              .join();
      check(
          journey,
          step,
          Expectation.differences(
              step.expected(),
              reply.status(),
              name -> reply.header(name).orElse(null),
              start[0].equals("HEAD") ? "" : reply.body().bytes().toString()));
    }
  }

  private static void runOverHttp(Journey journey) throws Exception {
    assertThat(journey.steps()).isNotEmpty();
    Understudy understudy =
        Understudy.start(settings(journey)).toCompletionStage().toCompletableFuture().join();
    try {
      HttpClient client = HttpClient.newHttpClient();
      for (Journey.Step step : journey.steps()) {
        HttpResponse<String> answer =
            client.send(request(understudy.url(), step), HttpResponse.BodyHandlers.ofString());
        check(
            journey,
            step,
            Expectation.differences(
                step.expected(),
                answer.statusCode(),
                name -> answer.headers().firstValue(name).orElse(null),
                answer.body()));
      }
    } finally {
      understudy.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static HttpRequest request(URI url, Journey.Step step) {
    String[] start = step.call().start().split(" ");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + start[1]))
            .version(HttpClient.Version.HTTP_1_1)
            .method(
                start[0],
                step.call().body().isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(step.call().body()));
    step.call().headers().forEach(request::header);
    return request.build();
  }

  private static void check(Journey journey, Journey.Step step, List<String> differences) {
    assertThat(differences)
        .as("%s:%d %s", journey.name(), step.line(), step.call().start())
        .isEmpty();
  }
}
