package dev.understudy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Reply;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ResourceLock("the response gate's log")
class ResponseGateTest {
  private static final Logger LOG = Logger.getLogger(ResponseGate.class.getName());
  private static final Filter BEFORE = LOG.getFilter();

  private final ResponseGate gate = new ResponseGate();

  @BeforeAll
  static void hushTheFaultsThatAreMeant() {
    LOG.setFilter(record -> false);
  }

  @AfterAll
  static void logAgain() {
    LOG.setFilter(BEFORE);
  }

  @Test
  void letsAGoodReplyThroughUntouched() {
    Reply good = Reply.json(200, Reply.JSON, item()).withHeader("X-Left", "3");

    assertThat(answered(good)).isSameAs(good);
  }

  @Test
  void checksAValueOnce() {
    Body.Json body = new Body.Json(item());
    Reply good = Reply.of(200, Reply.JSON, body).withHeader("X-Left", "3");
    answered(good);

    // What was proved is not looked at again: this change, which nobody may make, goes unseen.
    ((ObjectNode) body.tree()).put("price", -1);

    assertThat(answered(good)).isSameAs(good);
  }

  @Test
  void letsAReplyWithoutABodyThroughWhereNoneIsDeclared() {
    Reply nothing = Reply.empty(204);

    assertThat(answered(nothing)).isSameAs(nothing);
  }

  @Test
  void letsThroughWhatNoOperationIsFor() {
    Reply reply = Reply.empty(418);
    Call call = Shop.call("GET", "/nothing", null, MultiMap.caseInsensitiveMultiMap(), "");

    assertThat(gate.around(call, next -> Future.succeededFuture(reply)).result()).isSameAs(reply);
  }

  @Test
  void refusesAStatusThatIsNotDeclared() {
    assertThat(detail(answered(Reply.empty(201))))
        .isEqualTo(
            "the handler of putItem is at fault, not the request:"
                + " it answered 201, and the contract declares 200, 204, 500 only");
  }

  @Test
  void refusesAMediaTypeThatIsNotDeclared() {
    assertThat(error(answered(reply("text/html", "<p>"))))
        .isEqualTo("header /Content-Type content: expected application/json but got 'text/html'");
  }

  @Test
  void refusesABodyWhereNoneIsDeclared() {
    assertThat(error(answered(Reply.bytes(204, "text/plain", Buffer.buffer("x")))))
        .isEqualTo("header /Content-Type content: expected no body but got 'text/plain'");
  }

  @Test
  void refusesAMissingBody() {
    assertThat(error(answered(Reply.empty(200).withHeader("X-Left", "3"))))
        .isEqualTo("body  content: a body is declared but none was sent");
  }

  @Test
  void refusesAMissingHeader() {
    assertThat(error(answered(Reply.json(200, Reply.JSON, item()))))
        .isEqualTo("header /X-Left required: is required but missing");
  }

  @Test
  void refusesAHeaderOfAnotherType() {
    assertThat(error(answered(Reply.json(200, Reply.JSON, item()).withHeader("X-Left", "few"))))
        .startsWith("header /X-Left type: ");
  }

  @Test
  void refusesABrokenBody() {
    Reply broken = Reply.json(200, Reply.JSON, item().put("price", -1)).withHeader("X-Left", "3");

    Reply problem = answered(broken);

    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.header("Content-Type")).contains("application/problem+json");
    assertThat(detail(problem)).endsWith("its 200 answer breaks the contract");
    assertThat(error(problem)).startsWith("body /price minimum: ");
  }

  @Test
  void refusesABrokenBodyEachTime() {
    Reply broken = Reply.json(200, Reply.JSON, item().put("price", -1)).withHeader("X-Left", "3");

    answered(broken);

    assertThat(answered(broken).status()).isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"name\":\"pen\",\"price\":1}|200", "{\"name\":\"pen\"}|500", "{\"name\":|500"})
  void readsBytesThatAreLabelledJson(String text, int status) {
    assertThat(answered(reply("application/json; charset=utf-8", text)).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"ok, 200", "long, 500"})
  void holdsAnotherBodyAgainstItsSchemaAsText(String text, int status) {
    Call call = Shop.call("POST", "/open", null, MultiMap.caseInsensitiveMultiMap(), "");
    Reply reply = Reply.bytes(200, "text/plain", Buffer.buffer(text));

    assertThat(gate.around(call, next -> Future.succeededFuture(reply)).result().status())
        .isEqualTo(status);
  }

  @Test
  void keepsTheHeadersThatAreDeclaredForTheProblemToo() {
    Reply problem = answered(Reply.empty(201).withHeader("X-Left", "3").withHeader("X-Other", "4"));

    assertThat(problem.header("X-Left")).contains("3");
    assertThat(problem.header("X-Other")).isEqualTo(Optional.empty());
  }

  private Reply answered(Reply reply) {
    return gate.around(Shop.put("{}"), call -> Future.succeededFuture(reply)).result();
  }

  private static ObjectNode item() {
    return JsonNodeFactory.instance.objectNode().put("name", "pen").put("price", 1);
  }

  private static Reply reply(String type, String text) {
    return Reply.bytes(200, type, Buffer.buffer(text)).withHeader("X-Left", "3");
  }

  private static String detail(Reply problem) {
    assertThat(problem.status()).isEqualTo(500);
    return ((Body.Json) problem.body()).tree().get("detail").asText();
  }

  private static String error(Reply problem) {
    JsonNode errors = ((Body.Json) problem.body()).tree().get("errors");
    assertThat(errors).hasSize(1);
    JsonNode only = errors.get(0);
    return only.get("in").asText()
        + " "
        + only.get("pointer").asText()
        + " "
        + only.get("keyword").asText()
        + ": "
        + only.get("detail").asText();
  }
}
