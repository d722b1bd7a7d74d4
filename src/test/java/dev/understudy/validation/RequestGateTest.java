package dev.understudy.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Input;
import dev.understudy.exchange.Reply;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGateTest {
  private static final String GOOD = "{\"name\":\"pen\",\"price\":1.50}";

  private final RequestGate gate = new RequestGate();
  private final List<Call> passed = new ArrayList<>();

  @Test
  void passesACallOnWithItsParametersAndItsBodyRead() {
    Call call =
        Shop.putTo(
            "/items/7", "count=2.5&dry=true&q=a+b&other=1", GOOD, "Cookie", "theme=dark; a=b");

    assertThat(ask(call).status()).isEqualTo(204);
    Input input = passed.get(0).input();
    assertThat(input.path()).hasToString("{id=7}");
    assertThat(input.query())
        .containsOnly(
            entry("count", DecimalNode.valueOf(new BigDecimal("2.5"))),
            entry("dry", BooleanNode.TRUE),
            entry("q", TextNode.valueOf("a b")));
    assertThat(input.header()).hasToString("{X-Trace=\"abc\"}");
    assertThat(input.cookie()).hasToString("{theme=\"dark\"}");
    assertThat(input.body()).hasToString(GOOD);
  }

  @Test
  void passesOnUnreadWhatNoOperationIsFor() {
    Call unknown =
        Shop.call("GET", "/nothing", null, MultiMap.caseInsensitiveMultiMap(), "not JSON");

    assertThat(ask(unknown).status()).isEqualTo(204);
    assertThat(passed).containsExactly(unknown);
  }

  @Test
  void findsEveryViolationOfBodyPathAndParametersAtOnce() {
    Call call =
        Shop.putTo(
            "/items/0",
            "count=many",
            "{\"name\":\"\",\"size\":1}",
            "X-Trace",
            "a",
            "Cookie",
            "theme=pink");

    Reply reply = ask(call);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(problem(reply).get("detail").textValue()).startsWith("7 violations");
    assertThat(errors(reply))
        .containsExactlyInAnyOrder(
            "path /id minimum",
            "query /count type",
            "header /X-Trace minLength",
            "cookie /theme enum",
            "body /name minLength",
            "body /price required",
            "body /size additionalProperties");
    assertThat(passed).isEmpty();
  }

  @Test
  void findsWhatIsRequiredAndMissing() {
    Call call = Shop.call("PUT", "/items/7", null, MultiMap.caseInsensitiveMultiMap(), "");

    assertThat(errors(ask(call)))
        .containsExactlyInAnyOrder("header /X-Trace required", "body  required");
  }

  @Test
  void takesNoBodyWhereNoneIsRequired() {
    Call call = Shop.call("POST", "/open", null, MultiMap.caseInsensitiveMultiMap(), "");

    assertThat(ask(call).status()).isEqualTo(204);
    assertThat(passed.get(0).input().body()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "not-acceptable, 406, text/html, text/xml, {, a",
    "unsupported-media-type, 415, */*, text/xml, {, a",
    "malformed-request, 400, */*, application/json, {, a",
    "contract-violation, 422, */*, application/json, {}, a"
  })
  void refusesInTheOrderOfTheContract(
      String kind, int status, String accept, String type, String body, String trace) {
    Reply reply = ask(Shop.put(body, "Accept", accept, "Content-Type", type, "X-Trace", trace));

    assertThat(reply.status()).isEqualTo(status);
    assertThat(problem(reply).get("type").textValue()).endsWith("/" + kind);
    assertThat(problem(reply).get("instance").textValue()).isEqualTo("/items/7");
  }

  @Test
  void saysWhatCanBeAccepted() {
    assertThat(detail(ask(Shop.put(GOOD, "Accept", "text/html"))))
        .isEqualTo("the Accept header 'text/html' takes none of what is offered: application/json");
  }

  @Test
  void readsSeveralAcceptFieldsAsOne() {
    Call call = Shop.put(GOOD, "Accept", "text/html");
    call.headers().add("Accept", "application/json");

    assertThat(ask(call).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON; charset=UTF-8",
        "application/json;charset=\"utf-8\"",
        "application/json; charset=utf8; v=1",
        "application/json; v=1"
      })
  void takesTheMediaTypeOfTheContract(String type) {
    assertThat(ask(Shop.put(GOOD, "Content-Type", type)).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/xml",
        "application/merge-patch+json",
        "application/json; charset=iso-8859-1",
        "application/json; charset=utf-8x",
        "application/json; charset=utf-16",
        "json",
        "*/*",
        ""
      })
  void refusesAnotherMediaTypeOrCharset(String type) {
    Reply reply = ask(Shop.put(GOOD, "Content-Type", type));

    assertThat(reply.status()).isEqualTo(415);
    assertThat(detail(reply)).endsWith("this operation takes application/json, text/csv");
  }

  @Test
  void refusesABodyWithoutAMediaType() {
    Call call = Shop.put(GOOD);
    call.headers().remove("Content-Type");

    assertThat(detail(ask(call))).startsWith("the Content-Type header is missing; this operation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "identity, gzip", "x"})
  void refusesAnEncodedBody(String encoding) {
    Reply reply = ask(Shop.put(GOOD, "Content-Encoding", encoding));

    assertThat(reply.status()).isEqualTo(415);
    assertThat(detail(reply)).startsWith("the body is encoded as '" + encoding + "'");
  }

  @Test
  void readsTextAsAString() {
    assertThat(ask(Shop.put("a,b", "Content-Type", "text/csv; charset=latin1")).status())
        .isEqualTo(204);
    assertThat(passed.get(0).input().body()).hasToString("\"a,b\"");
  }

  @Test
  void saysWhereABodyIsNotJson() {
    assertThat(detail(ask(Shop.put("{\"name\":}"))))
        .startsWith("the body is not JSON at line 1, column 9: unexpected character '}'");
  }

  @Test
  void refusesAQueryThatCannotBeRead() {
    Reply reply = ask(Shop.putTo("/items/7", "q=%FF", GOOD));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(detail(reply)).isEqualTo("the query parameter 'q' is not UTF-8");
  }

  @Test
  void quotesNoMoreThanTheBeginningOfAField() {
    assertThat(detail(ask(Shop.put(GOOD, "Content-Type", "x".repeat(8_000))))).hasSizeLessThan(300);
  }

  private Reply ask(Call call) {
    return gate.around(
            call,
            read -> {
              passed.add(read);
              return Future.succeededFuture(Reply.empty(204));
            })
        .result();
  }

  private static JsonNode problem(Reply reply) {
    return ((Body.Json) reply.body()).tree();
  }

  private static String detail(Reply reply) {
    return Objects.requireNonNull(problem(reply).get("detail").textValue());
  }

  private static List<String> errors(Reply reply) {
    List<String> errors = new ArrayList<>();
    for (JsonNode error : problem(reply).get("errors")) {
      errors.add(
          error.get("in").textValue()
              + " "
              + error.get("pointer").textValue()
              + " "
              + error.get("keyword").textValue());
    }
    return errors;
  }
}
