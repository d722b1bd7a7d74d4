package dev.understudy.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Match;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Responses;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuntimeExpressionTest {
  private static final String BODY =
      """
      {"callbackUrl": "http://127.0.0.1:9/hook", "deep": {"a/b": [{"n": 7}]},
       "on": true, "none": null, "text": "a b"}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $url                                         | http://localhost:4010/hooks/x%20y?q=a%26b&q=2
          $method                                      | POST
          {$statusCode}                                | 201
          {$request.header.CALLBACK}                   | http://127.0.0.1/h
          {$request.query.q}                           | a&b
          {$request.path.id}                           | x%20y
          $request.body#/callbackUrl                   | http://127.0.0.1:9/hook
          {$request.body#/callbackUrl}?s={$statusCode} | http://127.0.0.1:9/hook?s=201
          {$request.body#/deep/a~1b/0/n}               | 7
          {$request.body#/on}                          | true
          http://h/{$request.body#/text}               | http://h/a%20b
          {$response.header.location}/done             | /hooks/1/done
          http://h/{$response.body#/id}/x              | http://h/42/x
          http://127.0.0.1/nothing                     | http://127.0.0.1/nothing
          """)
  void comesToWhatTheExchangeHas(String template, String text) throws Exception {
    assertThat(RuntimeExpression.text(template, exchange("application/json", BODY)))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {$request.header.x}      | {$request.header.x}: the request has no header field 'x'
          {$response.header.x}     | {$response.header.x}: the answer has no header field 'x'
          {$request.query.x}       | {$request.query.x}: the request has no query parameter 'x'
          {$request.path.x}        | {$request.path.x}: the operation's path has no parameter 'x'
          {$request.body#/x}       | {$request.body#/x}: the request's body has nothing at /x
          {$request.body#/deep}    | {$request.body#/deep}: the request's body at /deep is not a text, a number or a boolean
          {$request.body#/none}    | {$request.body#/none}: the request's body at /none is not a text, a number or a boolean
          {$request.body}          | {$request.body}: the request's body is not a text, a number or a boolean
          {$response.query.x}      | {$response.query.x}: an answer has no query; it has header and body
          {$request.cookie.x}      | {$request.cookie.x}: this is not a runtime expression, such as {$request.body#/callbackUrl}
          """)
  void saysWhichPartIsMissing(String template, String message) {
    assertThatThrownBy(() -> RuntimeExpression.text(template, exchange("application/json", BODY)))
        .isInstanceOf(RuntimeExpression.Unresolved.class)
        .hasMessage(message);
  }

  @Test
  void readsTheMembersOfAForm() throws Exception {
    Exchange exchange =
        exchange("application/x-www-form-urlencoded", "a=1&hub=http%3A%2F%2F127.0.0.1%2Fh");

    assertThat(RuntimeExpression.text("{$request.body#/hub}", exchange))
        .isEqualTo("http://127.0.0.1/h");
  }

  @Test
  void saysThatABodyCannotBeRead() {
    assertThatThrownBy(
            () -> RuntimeExpression.text("{$request.body#/a}", exchange("text/plain", "{\"a\"")))
        .hasMessage(
            "{$request.body#/a}: the request's body is not there, or is not JSON or a form");
  }

  @Test
  void putsNoLineBreakOfAValueIntoAUrl() throws Exception {
    Exchange exchange = exchange("application/json", "{\"u\": \"http://h/\\r\\nX: y\"}");

    assertThat(RuntimeExpression.text("{$request.body#/u}", exchange))
        .isEqualTo("http://h/%0D%0AX:%20y");
  }

  private static Exchange exchange(String type, String body) {
    Operation operation =
        new Operation(
            "hook",
            "POST",
            "/hooks/{id}",
            List.of("id"),
            List.of(),
            Optional.empty(),
            new Responses(Map.of()),
            List.of(),
            List.of());
    Match match =
        new Match.Found(
            operation, List.of("x y"), new Contract("t", "1", List.of(operation)), "", true);
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("Host", "localhost:4010")
            .add("Content-Type", type)
            .add("Callback", "http://127.0.0.1/h");
    Call call =
        Call.of(
            "POST",
            "/hooks/x%20y",
            "q=a%26b&q=2",
            headers,
            Buffer.buffer(body),
            Instant.EPOCH,
            match);
    Reply reply =
        Reply.json(201, Reply.JSON, JsonNodeFactory.instance.objectNode().put("id", 42))
            .withHeader("Location", "/hooks/1");
    return new Exchange(1, call, reply, Duration.ZERO);
  }
}
