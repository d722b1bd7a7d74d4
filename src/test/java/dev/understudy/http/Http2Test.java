package dev.understudy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.Controls;
import dev.understudy.Settings;
import dev.understudy.Understudy;
import dev.understudy.controls.FaultRule;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.GoAway;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The port that speaks HTTP/2 in clear text. */
class Http2Test {
  private static final String LIST = "/v1/organizations";

  private final Understudy api =
      Lab.await(
          Understudy.start(
              Settings.DEFAULT
                  .withPort(0)
                  .withHttp2Port(0)
                  .withControls(Controls.DEFAULT)
                  .withRateLimit(OptionalInt.empty())));
  private final Vertx vertx = Lab.vertx();
  private HttpClient client = client(false);

  private HttpClient client(boolean upgrades) {
    return vertx.createHttpClient(
        new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_2)
            .setHttp2ClearTextUpgrade(upgrades)
            .setDefaultPort(api.http2Url().orElseThrow().getPort())
            .setDefaultHost("127.0.0.1"));
  }

  @AfterEach
  void stop() {
    Lab.await(vertx.close());
    Lab.await(api.close());
  }

  private Future<HttpClientRequest> request(HttpMethod method) {
    return client
        .request(method, LIST)
        .map(request -> request.exceptionHandler(expected -> {}))
        .map(request -> request.putHeader("Authorization", "Bearer 3qpr_sk_live_owner"));
  }

  private HttpClientResponse get() {
    return Lab.await(request(HttpMethod.GET).compose(HttpClientRequest::send));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void answersWithPriorKnowledgeAndAfterAnUpgrade(boolean upgrades) {
    client = client(upgrades);

    HttpClientResponse answer =
        Lab.await(
            request(HttpMethod.GET)
                .compose(HttpClientRequest::send)
                .compose(response -> response.body().map(response)));

    assertThat(answer.version()).isEqualTo(HttpVersion.HTTP_2);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Lab.await(answer.body()).toString()).contains("\"organizations\"");
  }

  @Test
  void readsABodyWithoutALength() {
    Future<HttpClientResponse> answer =
        request(HttpMethod.POST)
            .compose(
                request -> {
                  request.putHeader("Content-Type", "application/json").setChunked(true);
                  request.write(Buffer.buffer("{\"name\":"));
                  request.end(Buffer.buffer("\"Streamed\"}"));
                  return request.response();
                });

    assertThat(Lab.await(answer).statusCode()).isEqualTo(201);
  }

  @Test
  void refusesABodyThatIsTooLargeAndServesTheNextRequest() {
    Future<HttpClientResponse> answer =
        request(HttpMethod.POST)
            .compose(
                request ->
                    request
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Content-Length", "2000000")
                        .sendHead()
                        .compose(sent -> request.response()));

    assertThat(Lab.await(answer).statusCode()).isEqualTo(413);
    assertThat(get().statusCode()).isEqualTo(200);
  }

  @Test
  void saysGoAwayAndAnswersAllTheSame() throws Exception {
    api.faults().add(FaultRule.parse("goaway,times=1"));
    CompletableFuture<GoAway> told = new CompletableFuture<>();
    Future<HttpClientResponse> answer =
        request(HttpMethod.GET)
            .compose(
                request -> {
                  request.connection().goAwayHandler(told::complete);
                  return request.send();
                });

    assertThat(Lab.await(answer).statusCode()).isEqualTo(200);
    assertThat(told.get(20, TimeUnit.SECONDS).getErrorCode()).isZero();
    assertThat(get().statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "empty"})
  void endsTheConnectionWhereThatIsTheFault(String effect) {
    api.faults().add(FaultRule.parse(effect + ",times=1"));

    assertThatThrownBy(this::get).isInstanceOf(CompletionException.class);
    assertThat(get().statusCode()).isEqualTo(200);
  }

  @Test
  void sendsHttp11ToTheOtherPort() {
    try (RawClient plain = RawClient.to(api.http2Url().orElseThrow().getPort())) {
      RawClient.Answer answer = plain.send("GET /x HTTP/1.1\r\n" + Lab.HOST + "\r\n").answer();

      assertThat(answer.status()).isEqualTo(505);
      assertThat(answer.header("Connection")).isEqualTo("close");
      assertThat(plain.rest()).isEmpty();
    }
  }

  @Test
  void speaksNoHttp2AtTheUsualPort() {
    try (RawClient preface = RawClient.to(api.url().getPort())) {
      preface.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

      assertThat(preface.answer().status()).isEqualTo(505);
    }
  }

  @Test
  void sendsAwayWhoResetsStreamsTooFast() {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    api.faults().add(FaultRule.parse("stall"));
    Lab.await(
        request(HttpMethod.GET)
            .map(
                request -> {
                  request.connection().exceptionHandler(expected -> {});
                  request.connection().closeHandler(closed::complete);
                  return request;
                }));

    for (int i = 0; i < 2_000 && !closed.isDone(); i++) {
      Future<Void> reset =
          request(HttpMethod.GET)
              .compose(request -> request.sendHead().compose(sent -> request.reset(8)))
              .mapEmpty();
      reset.otherwiseEmpty().toCompletionStage().toCompletableFuture().join();
    }

    assertThat(closed).succeedsWithin(Duration.ofSeconds(20));
  }
}
