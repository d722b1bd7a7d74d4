package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.contract.Content;
import dev.understudy.contract.Operation;
import dev.understudy.contract.RequestBody;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Undelivered;
import dev.understudy.journal.Explanation;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendingTest {
  private static final Path HOOKS = Path.of("src/test/resources/contracts/hooks.yaml");
  private static final Path CORPUS = Path.of("../shared/corpus");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Understudy api = start(HOOKS, Outbound.LOOPBACK);
  private final Receiver receiver = Receiver.answering(204);

  static Understudy start(Path contract, Outbound outbound) {
    Mocking mocking = Mocking.DEFAULT.withContracts(contract).withOutbound(outbound);
    return Understudy.start(Settings.DEFAULT.withPort(0).withMocking(mocking))
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  @AfterEach
  void stop() {
    receiver.close();
    api.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void listsWebhooksAndCallbacksAndTellsEqualNamesApart() {
    assertThat(api.callbacks())
        .containsExactly("orderPaid", "shipped", "createOrder/ping", "createReturn/ping");
  }

  @Test
  void sendsAWebhookMadeFromItsContract() throws Exception {
    Exchange exchange = send("orderPaid", receiver.url("/hooks?tenant=7"));

    Receiver.Received received = receiver.next();
    assertThat(received.request().method().name()).isEqualTo("POST");
    assertThat(received.request().uri()).isEqualTo("/hooks?tenant=7&kind=paid");
    assertThat(received.request().getHeader("X-Event")).isEqualTo("order.paid");
    assertThat(received.request().getHeader("Content-Type")).isEqualTo("application/json");
    assertThat(received.body()).hasToString("{\"id\":\"a1\",\"total\":1}");
    assertThat(exchange.reply().status()).isEqualTo(204);
  }

  @Test
  void writesTheDeliveryIntoTheJournal() {
    Exchange exchange = send("orderPaid", receiver.url("/hooks"));

    assertThat(api.journal().exchanges()).containsExactly(exchange);
    assertThat(exchange.number()).isEqualTo(1);
    assertThat(exchange.call().isOutbound()).isTrue();
    assertThat(exchange.call().path()).isEqualTo(receiver.url("/hooks").toString());
    assertThat(exchange.call().found().orElseThrow().contract().title()).isEqualTo("Hooks");
    assertThat(exchange.reply().origin().text()).isEqualTo("answered by " + receiver.url(""));
  }

  @Test
  void explainsADeliveryAsOne() {
    send("orderPaid", receiver.url("/hooks"));

    assertThat(lastExplanation(api))
        .hasSize(2)
        .contains("sent: POST orderPaid, to " + receiver.url("/hooks"))
        .last()
        .asString()
        .startsWith("answer: 204, no body: answered by " + receiver.url("") + ", in ");
  }

  @Test
  void knowsACallbackByItsOperationIdToo() throws Exception {
    send("orderShipped", receiver.url("/a"));

    assertThat(receiver.next().request().uri()).isEqualTo("/a");
  }

  @Test
  void namesTheNearestWhereThereIsNoneOfThatName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> api.send("orderPayd", receiver.url("/")))
        .withMessage(
            "there is no webhook or callback 'orderPayd'; did you mean 'orderPaid'? There are"
                + " orderPaid, shipped, createOrder/ping, createReturn/ping");
  }

  @Test
  void sendsNothingUnlessTheSettingsAllowIt() {
    try (Receiver other = Receiver.answering(200)) {
      Understudy shut = start(HOOKS, Outbound.OFF);

      assertThatIllegalStateException()
          .isThrownBy(() -> shut.send("orderPaid", other.url("/")))
          .withMessageStartingWith("nothing is sent");
      assertThat(other.waiting()).isZero();
      shut.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  @Test
  void sendsNothingToAMachineThatNobodyNamed() {
    assertThatThrownBy(() -> send("orderPaid", URI.create("http://192.0.2.1/")))
        .hasCauseInstanceOf(Undelivered.class)
        .hasMessageContaining(
            "nothing is sent to 192.0.2.1: that is not this machine, nor a host that was named");
    assertThat(api.journal().exchanges()).singleElement().matches(Exchange::isUnanswered);
    assertThat(lastExplanation(api))
        .last()
        .asString()
        .startsWith("answer: none came: nothing is sent to 192.0.2.1");
  }

  @Test
  void sendsTheCallbackThatACallerPrefersOnceItIsAnswered() throws Exception {
    HttpResponse<String> answer = order(api, "callback=shipped");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Preference-Applied")).contains("callback=shipped");
    assertThat(api.explain(api.journal().exchanges().get(0)).lines())
        .contains(new Explanation.Line("callbacks", "shipped, to " + receiver.url("/in/shipped")));
    Receiver.Received received = receiver.next();
    assertThat(received.request().uri()).isEqualTo("/in/shipped");
    assertThat(received.body()).hasToString("{\"id\":\"a1\",\"total\":1}");
  }

  @Test
  void sendsAllCallbacksWhereAllArePreferred() throws Exception {
    order(api, "callback=all, wait=0.05");

    assertThat(List.of(receiver.next().request().uri(), receiver.next().request().uri()))
        .containsExactlyInAnyOrder("/in/shipped", "/ping");
  }

  @Test
  void putsACallbackIntoTheJournalAfterTheCallThatAskedForIt() throws Exception {
    CompletableFuture<Exchange> sent = new CompletableFuture<>();
    api.journal()
        .observe(
            exchange -> {
              if (exchange.call().isOutbound()) {
                sent.complete(exchange);
              }
            });

    order(api, "callback=shipped");

    assertThat(sent.get(10, TimeUnit.SECONDS).number()).isEqualTo(2);
    assertThat(sent.join().call().operationId()).contains("orderShipped");
  }

  @Test
  void promisesNoCallbackThatTheOperationDoesNotHave() throws Exception {
    HttpResponse<String> answer = order(api, "callback=lost");

    assertThat(answer.headers().firstValue("Preference-Applied")).isEmpty();
    assertThat(lastExplanation(api))
        .contains(
            "callbacks: not sent: the operation has no callback 'lost'; it has shipped, ping");
  }

  @Test
  void promisesNoCallbackAfterAnAnswerThatIsNoSuccess() throws Exception {
    HttpResponse<String> answer = order(api, "callback=shipped, code=404");

    assertThat(answer.headers().firstValue("Preference-Applied")).contains("code=404");
    assertThat(lastExplanation(api))
        .contains("callbacks: not sent: callbacks are sent after an answer of success only");
  }

  @Test
  void saysWhyNoCallbackIsSentWhereNothingMayBe() throws Exception {
    Understudy shut = start(HOOKS, Outbound.OFF);

    HttpResponse<String> answer = order(shut, "callback=shipped");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Preference-Applied")).isEmpty();
    assertThat(lastExplanation(shut))
        .contains(
            "callbacks: not sent: nothing may be sent; a start with --allow-outbound lets it");
    assertThat(receiver.waiting()).isZero();
    shut.close().toCompletionStage().toCompletableFuture().join();
  }

  private HttpResponse<String> order(Understudy at, String preferred) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(at.url() + "/orders"))
            .header("Content-Type", "application/json")
            .header("Prefer", preferred)
            .header("Ping-Url", receiver.url("/ping").toString())
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"callbackUrl\":\"" + receiver.url("/in") + "\"}"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static List<String> lastExplanation(Understudy at) {
    List<Exchange> exchanges = at.journal().exchanges();
    return at.explain(exchanges.get(exchanges.size() - 1)).lines().stream()
        .map(line -> line.step() + ": " + line.text())
        .toList();
  }

  @Test
  void sendsTheWebhookOfTheLearningDocument() throws Exception {
    Understudy learn = start(corpus("learn-webhook-31.yaml"), Outbound.LOOPBACK);

    assertThat(learn.callbacks()).containsExactly("newPet");
    sendAll(learn);
  }

  @Test
  void sendsCallbackAndWebhookOfTheTicTacToeDocument() throws Exception {
    Understudy learn = start(corpus("learn-tictactoe-31.yaml"), Outbound.LOOPBACK);

    assertThat(learn.callbacks()).containsExactly("markStatus", "statusCallback");
    sendAll(learn);
  }

  private void sendAll(Understudy learn) throws Exception {
    for (String name : learn.callbacks()) {
      Exchange exchange =
          learn.send(name, receiver.url("/x")).toCompletionStage().toCompletableFuture().join();
      Operation operation = exchange.call().found().orElseThrow().operation();
      Receiver.Received received = receiver.next();
      if (operation.requestBody().isPresent()) {
        JsonNode body = new ObjectMapper().readTree(received.body().getBytes());
        assertThat(schema(operation.requestBody().get()).violations(body, Direction.REQUEST))
            .isEmpty();
      }
    }
    learn.close().toCompletionStage().toCompletableFuture().join();
  }

  private static Schema schema(RequestBody body) {
    List<Content> content = body.content();
    return content.get(0).schema().orElseThrow();
  }

  private static Path corpus(String name) {
    Path file = CORPUS.resolve(name);
    assumeTrue(Files.exists(file), () -> "the corpus is not at " + CORPUS);
    return file;
  }

  private Exchange send(String name, URI target) {
    return api.send(name, target).toCompletionStage().toCompletableFuture().join();
  }
}
