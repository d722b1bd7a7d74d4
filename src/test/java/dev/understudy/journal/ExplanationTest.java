package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.contract.Catalog;
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
                  delete:
                    operationId: removePet
                    parameters:
                      - {name: id, in: path, required: true, schema: {type: string}}
                    responses: {204: {description: Gone.}}
                /pets/mine:
                  get:
                    operationId: getMine
                    responses:
                      200:
                        description: Mine.
                        content:
                          application/json:
                            schema: {type: string}
                            examples: {bad: {value: 1}, good: {value: rex}, later: {value: tom}}
                      4XX: {description: Not there.}
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
            "not: removePet, DELETE /pets/{id}: its method is DELETE",
            "security: open to everybody",
            "checks: passed Accept, request, answer",
            "parameters: id=\"7\" (path), api_token=(a secret) (query)",
            "declared: 200; 200 is the lowest of success",
            "answer: 200, no body: the contract's example 'rex', in 1.5 ms");
  }

  @Test
  void tellsWhichOperationsWereNear() {
    assertThat(lines(call("GET", "/pets/mine"), Reply.empty(200)))
        .startsWith(
            "operation: getMine, GET /pets/mine",
            "not: getPet, GET /pets/{id}: /pets/mine is more concrete");
    assertThat(lines(call("DELETE", "/pets/mine"), Reply.empty(405)))
        .contains("not: removePet, DELETE /pets/{id}: /pets/mine is more concrete");
  }

  @Test
  void tellsWhichExamplesWerePassedOver() {
    Reply reply = Reply.json(200, "application/json", TextNode.valueOf("rex"));

    assertThat(lines(call("GET", "/pets/mine"), reply.withOrigin(Origin.example("good"))))
        .contains(
            "not: example 'bad', which its schema refuses: the value: expected a string but got the"
                + " number 1",
            "not: example 'later', as the other one fits or comes first; Prefer: example= has it");
    assertThat(lines(call("GET", "/pets/mine"), reply.withOrigin(Origin.made("made"))))
        .contains("not: example 'good', as data that is made was preferred");
    assertThat(lines(call("GET", "/pets/mine"), reply)).noneMatch(line -> line.contains("example"));
  }

  @Test
  void tellsWhyTheAnswerHasItsStatus() {
    Reply preferred = Reply.empty(404).withHeader(Preferences.APPLIED, "code=404");
    Reply refused = Problem.violations(List.of()).reply("/pets/mine");

    assertThat(lines(call("GET", "/pets/mine"), preferred))
        .contains("declared: 200, 4XX; 404 was preferred, which 4XX stands for");
    assertThat(lines(call("GET", "/pets/mine"), refused))
        .contains(
            "checks: passed Accept; failed at the request",
            "declared: 200, 4XX; 422 as the call is refused, which 4XX stands for");
    assertThat(lines(call("GET", "/pets/mine"), Reply.empty(201)))
        .contains("declared: 200, 4XX; 201 is what its handler says, and is not declared");
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
        .isEqualTo("operation: none: /pets/{id} has DELETE, GET, HEAD, OPTIONS");
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
        Explanation.of(new Exchange(3, call, reply, Duration.ofNanos(1_500_000)), Catalog.of(PETS));
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
