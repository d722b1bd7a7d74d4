package dev.understudy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.contract.Catalog;
import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.controls.RateLimit;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Principal;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import dev.understudy.journal.Journal;
import dev.understudy.validation.Authentication;
import dev.understudy.validation.ResponseGate;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The layers together, around answers that nobody should give. */
@ResourceLock("the response gate's log")
class JourneyTest {
  private static final Contract CONTRACT =
      ContractLoader.load(Document.read(Path.of("openapi/organizations.yaml"), "organizations"));
  private static final JsonNode EMPTY_LIST =
      JsonNodeFactory.instance
          .objectNode()
          .put("total", 0)
          .set("organizations", JsonNodeFactory.instance.arrayNode());

  private static final List<Logger> LOGS =
      List.of(
          Logger.getLogger(Recovery.class.getName()),
          Logger.getLogger(ResponseGate.class.getName()));

  private final Journal journal = new Journal(10, 1 << 20);

  @BeforeAll
  static void hush() {
    LOGS.forEach(log -> log.setFilter(entry -> false));
  }

  @AfterAll
  static void speakAgain() {
    LOGS.forEach(log -> log.setFilter(null));
  }

  private Reply ask(Responder answer, String method, String path, Optional<String> key) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    key.ifPresent(token -> headers.add("Authorization", "Bearer " + token));
    return sandbox(answer).respond(method, path, null, headers, Buffer.buffer()).result();
  }

  private Journey sandbox(Responder answer) {
    SandboxClock clock = SandboxClock.real();
    Authentication.Keys keys =
        token ->
            Future.succeededFuture(
                token.equals("revoked")
                    ? new Authentication.Verdict.Revoked()
                    : new Authentication.Verdict.Known(new Principal("somebody", token)));
    Cast cast =
        new Cast(answer, new Authentication(keys), new RateLimit(100, clock, clock::elapsedMillis));
    return new Journey(Ground.of(Catalog.of(CONTRACT)), cast, clock, journal);
  }

  private Reply list(Responder answer) {
    return ask(answer, "GET", "/v1/organizations", Optional.of("key"));
  }

  private static String detail(Reply reply) {
    return ((Body.Json) reply.body()).tree().path("detail").asText();
  }

  @Test
  void letsAnAnswerThroughThatKeepsToTheContract() {
    Reply reply = list(call -> Future.succeededFuture(Reply.json(200, Reply.JSON, EMPTY_LIST)));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("X-RateLimit-Remaining")).contains("99");
  }

  @Test
  void replacesABodyThatBreaksTheContractAndNamesTheHandler() {
    JsonNode broken = JsonNodeFactory.instance.objectNode().put("total", "none");

    Reply reply = list(call -> Future.succeededFuture(Reply.json(200, Reply.JSON, broken)));

    assertThat(reply.status()).isEqualTo(500);
    assertThat(detail(reply)).contains("listOrganizations");
    assertThat(((Body.Json) reply.body()).tree().path("errors")).hasSize(2);
    assertThat(reply.header("X-RateLimit-Limit")).contains("100");
  }

  @Test
  void replacesAnUndeclaredStatus() {
    Reply reply = list(call -> Future.succeededFuture(Reply.json(202, Reply.JSON, EMPTY_LIST)));

    assertThat(reply.status()).isEqualTo(500);
    assertThat(detail(reply)).contains("202").contains("200, 400, 401");
  }

  @Test
  void letsThroughARefusalThatTheContractDoesNotDeclare() {
    Reply refusal = Problem.of("closed", 503, "Closed", "come back tomorrow").reply("/");

    assertThat(list(call -> Future.succeededFuture(refusal)).status()).isEqualTo(503);
  }

  @Test
  void letsThroughNo501ThatIsNoRefusal() {
    Reply missing = Reply.json(501, Reply.JSON, EMPTY_LIST);

    assertThat(list(call -> Future.succeededFuture(missing)).status()).isEqualTo(500);
  }

  @Test
  void turnsAFailureInto500() {
    Reply reply = list(call -> Future.failedFuture(new IllegalStateException("out of paper")));

    assertThat(reply.status()).isEqualTo(500);
    assertThat(detail(reply)).contains("listOrganizations");
    assertThat(reply.header("X-RateLimit-Limit")).contains("100");
  }

  @Test
  void turnsAThrownExceptionInto500() {
    Reply reply =
        list(
            call -> {
              throw new IllegalStateException("out of paper");
            });

    assertThat(reply.status()).isEqualTo(500);
  }

  @Test
  void asksNobodyWhereNoOperationIs() {
    Responder nobody =
        call -> {
          throw new AssertionError("asked");
        };

    assertThat(ask(nobody, "GET", "/v2", Optional.empty()).status()).isEqualTo(404);
    assertThat(ask(nobody, "PUT", "/v1/organizations", Optional.empty()).status()).isEqualTo(405);
    assertThat(ask(nobody, "GET", "/v1/organizations/%zz/members", Optional.of("key")).status())
        .isEqualTo(400);
    assertThat(ask(nobody, "GET", "/v1/organizations", Optional.empty()).status()).isEqualTo(401);
    assertThat(ask(nobody, "GET", "/v1/organizations", Optional.of("revoked")).status())
        .isEqualTo(403);
  }

  @Test
  void statesTheRateLimitOnRefusalsToo() {
    Reply reply =
        ask(call -> Future.failedFuture("never"), "GET", "/v1/organizations", Optional.empty());

    assertThat(reply.header("X-RateLimit-Limit")).contains("100");
    assertThat(reply.header("X-RateLimit-Remaining")).contains("100");
  }

  @Test
  void remembersRefusedCallsAsWell() {
    ask(call -> Future.failedFuture("never"), "GET", "/v2", Optional.empty());

    assertThat(journal.exchanges()).hasSize(1);
    assertThat(journal.exchanges().get(0).reply().status()).isEqualTo(404);
  }

  @Test
  void statesAndRemembersTheRefusalOfABodyThatIsNotTaken() {
    Problem tooLarge = Problem.of("body-too-large", 413, "Body too large", "send less");

    Reply reply =
        sandbox(call -> Future.failedFuture("never"))
            .refuse("POST", "/v1/organizations", null, MultiMap.caseInsensitiveMultiMap(), tooLarge)
            .result();

    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.header("X-RateLimit-Limit")).contains("100");
    assertThat(reply.header("X-RateLimit-Remaining")).contains("100");
    assertThat(journal.exchanges()).extracting(Exchange::reply).containsExactly(reply);
  }
}
