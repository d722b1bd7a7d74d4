package dev.understudy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Catalog;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeJsonTest {

  @Test
  void tellsAllThatIsKnown() {
    JsonNode tree =
        ExchangeJson.of(
            Told.of("POST", "/dogs?a=1")
                .number(7)
                .header("Authorization", "Bearer abcd")
                .json("{\"name\":\"Rex\"}")
                .reply(
                    Reply.json(201, Reply.JSON, Told.tree("{\"id\":1}"))
                        .withOrigin(Origin.of("the contract's example 'rex'")))
                .exchange(),
            Catalog.of(Told.KENNELS));

    assertThat(tree)
        .hasToString(
            compact(
                """
                {
                  "number": 7,
                  "time": "2026-01-31T12:00:00Z",
                  "duration_ms": 1.5,
                  "outbound": false,
                  "violation": false,
                  "operation": {"operation_id": "addDog", "method": "POST", "path": "/dogs"},
                  "request": {
                    "method": "POST",
                    "path": "/dogs",
                    "query": "a=1",
                    "headers": [
                      {"name": "Authorization", "value": "Bearer REDACTED_TOKEN"},
                      {"name": "Content-Type", "value": "application/json"}
                    ],
                    "body": {
                      "size": 14, "media_type": "application/json", "json": {"name": "Rex"}
                    }
                  },
                  "response": {
                    "status": 201,
                    "headers": [{"name": "Content-Type", "value": "application/json"}],
                    "body": {"size": 8, "media_type": "application/json", "json": {"id": 1}}
                  },
                  "violations": [],
                  "notes": [],
                  "explanation": %s
                }
                """
                    .formatted(tree.path("explanation"))));
    assertThat(tree.path("explanation").findValuesAsText("step"))
        .contains("operation", "security", "body", "answer");
  }

  @Test
  void listsWhatIsWrong() {
    Finding finding = new Finding(Finding.In.QUERY, "/size", "enum", "is not one of them");
    JsonNode tree =
        ExchangeJson.of(
            Told.of("GET", "/dogs")
                .reply(Problem.violations(List.of(finding)).reply("/dogs"))
                .exchange(),
            Catalog.of(Told.KENNELS));

    assertThat(tree.path("violation").asBoolean()).isTrue();
    assertThat(tree.path("violations"))
        .hasToString(
            "[{\"in\":\"query\",\"pointer\":\"/size\",\"keyword\":\"enum\","
                + "\"detail\":\"is not one of them\"}]");
    assertThat(tree.at("/refusal/kind").asText()).isEqualTo("contract-violation");
  }

  @Test
  void showsWhatIsNoTextAsBase64() {
    JsonNode tree =
        ExchangeJson.of(
            Told.of("POST", "/dogs")
                .body("image/png", Buffer.buffer(new byte[] {(byte) 0xff, 0}))
                .reply(Reply.bytes(200, "text/plain", Buffer.buffer("ü")))
                .exchange(),
            Catalog.of(Told.KENNELS));

    assertThat(tree.at("/request/body/base64").asText()).isEqualTo("/wA=");
    assertThat(tree.at("/response/body/text").asText()).isEqualTo("ü");
  }

  @Test
  void summarizes() {
    assertThat(ExchangeJson.summary(Told.of("GET", "/cats?bone=x").exchange()))
        .hasToString(
            "{\"number\":1,\"time\":\"2026-01-31T12:00:00Z\",\"duration_ms\":1.5,"
                + "\"outbound\":false,\"violation\":false,\"method\":\"GET\","
                + "\"target\":\"/cats?bone=x\",\"status\":200}");
  }

  @Test
  void tellsWhatCameOfAVerification() {
    Verification verification = Verification.operation("getDog");

    assertThat(
            VerificationJson.of(verification.against(List.of(Told.of("GET", "/dogs").exchange()))))
        .hasToString(
            compact(
                """
                {
                  "passed": false,
                  "count": 0,
                  "message": "getDog was called 0 times, but expected was at least 1 time\\nnearest is exchange 1:\\n  operation: expected getDog but was listDogs",
                  "forgotten": 0,
                  "matched": [],
                  "nearest": {
                    "number": 1,
                    "differences": [
                      {"in": "operation", "pointer": "", "expected": "getDog", "actual": "listDogs"}
                    ]
                  }
                }
                """));
  }

  private static String compact(String json) {
    return Told.tree(json).toString();
  }
}
