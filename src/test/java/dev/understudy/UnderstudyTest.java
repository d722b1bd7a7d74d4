package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.contract.FaultyFiles;
import dev.understudy.exchange.Exchange;
import dev.understudy.organizations.Message;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnderstudyTest {
  private static final String ORGANIZATIONS = "/v1/organizations";
  private static final String MEMBERS = "/v1/organizations/org_01HABC/members";

  private final HttpClient client = HttpClient.newHttpClient();
  private Understudy api = start(Settings.DEFAULT.withPort(0).withRateLimit(OptionalInt.empty()));

  private static Understudy start(Settings settings) {
    return Understudy.start(settings).toCompletionStage().toCompletableFuture().join();
  }

  @AfterEach
  void stop() {
    api.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void givesASlugToOneOfAHundredWhoAskAtOnce() {
    List<CompletableFuture<Integer>> asked =
        IntStream.range(0, 100)
            .mapToObj(i -> post(ORGANIZATIONS, "{\"name\":\"Rush " + i + "\",\"slug\":\"rush\"}"))
            .map(answer -> answer.thenApply(HttpResponse::statusCode))
            .toList();

    List<Integer> statuses = asked.stream().map(CompletableFuture::join).toList();

    assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(99);
  }

  @Test
  void putsALetterThatCanBeReadIntoTheOutbox() {
    post(MEMBERS, "{\"email\":\"charlie@grandmeridian.com\",\"role\":\"editor\"}").join();

    List<Message> letters = api.outbox().result();

    assertThat(letters).hasSize(1);
    assertThat(letters.get(0).to().text()).isEqualTo("charlie@grandmeridian.com");
    assertThat(letters.get(0).subject()).contains("Grand Meridian Hotels");
    assertThat(letters.get(0).text())
        .contains("editor")
        .contains(letters.get(0).invitation().text());
    assertThat(letters.get(0).html()).contains("<a href=");
  }

  @Test
  void remembersWhatHappenedWithoutAnybodyAsking() {
    get(ORGANIZATIONS).join();

    Exchange last = api.journal().exchanges().get(0);

    assertThat(last.number()).isEqualTo(1);
    assertThat(last.call().found().orElseThrow().operation().id()).isEqualTo("listOrganizations");
    assertThat(last.reply().status()).isEqualTo(200);
  }

  @Test
  void repeatsIdsAndTimesUnderASeed() {
    String first = created(7);
    String second = created(7);
    String other = created(8);

    assertThat(first).contains("\"created_at\":\"2026-03-20T12:00:00Z\"").isEqualTo(second);
    assertThat(other).isNotEqualTo(first);
  }

  private String created(long seed) {
    Understudy seeded = start(Settings.DEFAULT.withPort(0).withSeed(seed));
    try {
      return send(seeded.url(), ORGANIZATIONS, "{\"name\":\"Repeated\"}").join().body();
    } finally {
      seeded.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  @Test
  void failsWhereThePortIsTaken() {
    Settings same = Settings.DEFAULT.withPort(api.url().getPort());

    assertThatThrownBy(() -> start(same))
        .isInstanceOf(CompletionException.class)
        .hasRootCauseInstanceOf(BindException.class);
  }

  @Test
  void namesTheScenariosThereAreWhereOneIsUnknown() {
    assertThatThrownBy(() -> start(Settings.DEFAULT.withPort(0).withScenario("agancy")))
        .isInstanceOf(FaultyFiles.class)
        .hasMessageContaining("agency");
  }

  @Test
  void answersNoLongerOnceItIsClosed() {
    URI url = api.url();
    stop();

    assertThat(send(url, ORGANIZATIONS, "{}")).failsWithin(Duration.ofSeconds(10));
  }

  private CompletableFuture<HttpResponse<String>> get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(api.url() + path))
            .header("Authorization", "Bearer 3qpr_sk_live_owner")
            .build();
    return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  private CompletableFuture<HttpResponse<String>> post(String path, String body) {
    return send(api.url(), path, body);
  }

  private CompletableFuture<HttpResponse<String>> send(URI url, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer 3qpr_sk_live_owner")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }
}
