package dev.understudy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.Receiver;
import dev.understudy.contract.Match;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Delivery;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Undelivered;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SenderTest {
  private final Vertx vertx = Vertx.vertx();
  private final Sender sender = new Sender(vertx, Set.of());

  @AfterEach
  void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void sendsWhatTheCallHasAndReadsTheAnswer() throws Exception {
    try (Receiver receiver = Receiver.answering(201, "{\"ok\":true}")) {
      Reply reply = send(sender, receiver.url("/hook?x=1").toString());

      Receiver.Received received = receiver.next();
      assertThat(received.request().method().name()).isEqualTo("POST");
      assertThat(received.request().uri()).isEqualTo("/hook?x=1");
      assertThat(received.request().getHeader("Host")).isEqualTo("127.0.0.1:" + receiver.port());
      assertThat(received.request().headers().getAll("Content-Length")).containsExactly("5");
      assertThat(received.request().getHeader("X-Own")).isEqualTo("1");
      assertThat(received.body()).hasToString("hello");
      assertThat(reply.status()).isEqualTo(201);
      assertThat(reply.header("content-type")).contains("application/json");
      assertThat(reply.body().bytes()).hasToString("{\"ok\":true}");
      assertThat(reply.origin().text())
          .isEqualTo("answered by http://127.0.0.1:" + receiver.port());
    }
  }

  @Test
  void findsAServerByANameThatHasTwoAddresses() {
    try (Receiver receiver = Receiver.answering(204)) {
      assertThat(send(sender, "http://localhost:" + receiver.port() + "/").status()).isEqualTo(204);
    }
  }

  @Test
  void followsNoRedirect() {
    try (Receiver elsewhere = Receiver.answering(200);
        Receiver receiver =
            new Receiver(
                request ->
                    request
                        .response()
                        .setStatusCode(307)
                        .putHeader("Location", elsewhere.url("/").toString())
                        .end())) {
      Reply reply = send(sender, receiver.url("/").toString());

      assertThat(reply.status()).isEqualTo(307);
      assertThat(elsewhere.waiting()).isZero();
    }
  }

  @Test
  void readsNoMoreThanTheBeginningOfALargeBody() {
    Buffer large = Buffer.buffer(new byte[1 << 20]);
    try (Receiver receiver = new Receiver(request -> request.response().end(large))) {
      Reply reply = send(sender, receiver.url("/").toString());

      assertThat(reply.body().bytes().length()).isEqualTo(256 << 10);
      assertThat(reply.delivery()).isEqualTo(new Delivery.Truncated(256 << 10));
    }
  }

  @Test
  void givesUpOnWhoeverTakesTheRequestAndDoesNotAnswer() {
    Sender impatient = new Sender(vertx, Set.of(), Duration.ofMillis(200));
    try (Receiver receiver = new Receiver(request -> {})) {
      unreachable(impatient, receiver.url("/").toString(), "gave no answer within 0.2 seconds");
    }
  }

  @Test
  void saysThatNobodyTakesTheConnection() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    unreachable(sender, "http://127.0.0.1:" + port, "nothing takes a connection there");
  }

  @Test
  void saysThatTheConnectionEndedWithoutAnAnswer() {
    try (Receiver receiver = new Receiver(request -> request.connection().close())) {
      unreachable(sender, receiver.url("/").toString(), "gave no answer: ");
    }
  }

  @Test
  void takesNoStatusThatHttpDoesNotHave() {
    try (Receiver receiver = Receiver.answering(777)) {
      unreachable(sender, receiver.url("/").toString(), "answered with the status 777");
    }
  }

  private static void unreachable(Sender sender, String url, String why) {
    assertThatThrownBy(() -> send(sender, url))
        .cause()
        .isInstanceOfSatisfying(
            Undelivered.class,
            failure -> assertThat(failure.why()).isEqualTo(Undelivered.Why.UNREACHABLE))
        .hasMessageContaining(why);
  }

  private static Reply send(Sender sender, String url) {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("X-Own", "1")
            .add("Host", "evil.example")
            .add("Content-Length", "3")
            .add("Transfer-Encoding", "chunked");
    int mark = url.indexOf('?');
    Call call =
        Call.of(
            "POST",
            mark < 0 ? url : url.substring(0, mark),
            mark < 0 ? null : url.substring(mark + 1),
            headers,
            Buffer.buffer("hello"),
            Instant.EPOCH,
            new Match.Unknown(Optional.empty()));
    return sender.respond(call).toCompletionStage().toCompletableFuture().join();
  }
}
