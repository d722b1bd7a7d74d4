package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.contract.Match;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Input;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.Preferences;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final Contract PETS =
      ContractLoader.load(
          Document.of(
              "pets.yaml",
              """
              openapi: 3.0.3
              info: {title: Pets, version: '1'}
              paths:
                /pets/{id}:
                  get:
                    operationId: getPet
                    parameters:
                      - {name: id, in: path, required: true, schema: {type: string}}
                      - {name: api_token, in: query, schema: {type: string}}
                    responses: {200: {description: A pet.}}
              """));

  @Test
  void tellsTheJourneyOfACall() {
    Input input =
        new Input(
            Map.of("id", TextNode.valueOf("7")),
            Map.of("api_token", TextNode.valueOf("very-secret")),
            Map.of(),
            Map.of(),
            null);
    Reply reply = Reply.empty(200).withOrigin(Origin.of("the contract's example 'rex'"));

    assertThat(lines(call("GET", "/pets/7").withInput(input), reply))
        .containsExactly(
            "operation: getPet, GET /pets/{id}",
            "security: open to everybody",
            "parameters: id=\"7\" (path), api_token=(a secret) (query)",
            "answer: 200, no body: the contract's example 'rex', in 1.5 ms");
  }

  @Test
  void listsEveryFindingOfARefusal() {
    Finding finding = new Finding(Finding.In.QUERY, "/size", "type", "expected a number");
    Reply reply = Problem.violations(List.of(finding)).reply("/pets/7");

    assertThat(lines(call("GET", "/pets/7"), reply))
        .contains(
            "refused: contract-violation: 1 violation of the contract; each is listed in 'errors'",
            ": query /size: expected a number");
  }

  @Test
  void saysThatNoOperationWasFound() {
    assertThat(lines(call("GET", "/pest/7"), Reply.empty(404)))
        .first()
        .isEqualTo(
            "operation: none: no path of the contract is like that; the nearest is /pets/{id}");
    assertThat(lines(call("PUT", "/pets/7"), Reply.empty(405)))
        .first()
        .isEqualTo("operation: none: /pets/{id} has GET, HEAD, OPTIONS");
    assertThat(lines(call("GET", "/pets/%zz"), Reply.empty(400)))
        .first()
        .asString()
        .startsWith("operation: none: the path segment '%zz'");
  }

  @Test
  void saysWhichPreferencesWereHonoured() {
    Call call = call("GET", "/pets/7");
    call.headers().add("Prefer", "code=200, example=rex");

    assertThat(lines(call, Reply.empty(200).withHeader(Preferences.APPLIED, "code=200")))
        .contains("preferred: honoured: code=200");
    assertThat(lines(call, Reply.empty(200)))
        .contains("preferred: none of what was preferred could be honoured");
  }

  private static List<String> lines(Call call, Reply reply) {
    Explanation explanation =
        Explanation.of(new Exchange(3, call, reply, Duration.ofNanos(1_500_000)));
    assertThat(explanation.trace()).isEqualTo(3);
    return explanation.lines().stream().map(line -> line.step() + ": " + line.text()).toList();
  }

  private static Call call(String method, String path) {
    Match match = PETS.match(method, path);
    return Call.of(
        method,
        path,
        null,
        MultiMap.caseInsensitiveMultiMap(),
        Buffer.buffer(),
        Instant.EPOCH,
        match);
  }
}
