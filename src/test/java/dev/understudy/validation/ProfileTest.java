package dev.understudy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Call;
import dev.understudy.exchange.Reply;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {
  private static final String MEMBERS =
      """
      security: [{k: []}]
      parameters:
      - {name: limit, in: query, schema: {type: integer}}
      - {name: deep, in: query, style: deepObject, explode: true, schema: {type: object}}
      - {name: all, in: query, schema: {type: object, properties: {r: {type: string}}}}
      requestBody: {content: {application/json: {schema: {type: object}}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit=1&r=2&deep[a]=3 | 204",
        "key=secret&__code=404&__example=a&__dynamic=true | 204",
        "other=1&limit=x&a%2Fb=2 | query /limit type, query /a~1b additionalProperties,"
            + " query /other additionalProperties",
        "Limit=1 | query /Limit additionalProperties"
      })
  void refusesAnUnknownQueryParameterInStrictMode(String query, String found) {
    OneOperation strict = OneOperation.of(Profile.STRICT, MEMBERS);
    Reply reply = strict.ask("/t/1", query, Buffer.buffer());

    assertThat(reply.status() == 204 ? "204" : OneOperation.found(reply)).isEqualTo(found);
  }

  @Test
  void saysWhichQueryParametersThereAre() {
    Reply reply = OneOperation.of(Profile.STRICT, MEMBERS).ask("/t/1", "other=1", Buffer.buffer());

    assertThat(OneOperation.problem(reply).at("/errors/0/detail").asText())
        .isEqualTo("is not a query parameter of this operation; it takes limit, deep, all");
    Reply none =
        OneOperation.of(Profile.STRICT, "tags: [a]").ask("/t/1", "other=1", Buffer.buffer());
    assertThat(OneOperation.problem(none).at("/errors/0/detail").asText()).endsWith("takes none");
  }

  @Test
  void passesAnUnknownQueryParameterByDefault() {
    assertThat(OneOperation.of(MEMBERS).ask("/t/1", "other=1", Buffer.buffer()).status())
        .isEqualTo(204);
  }

  @Test
  void notesWhatALenientProfileLetsThrough() {
    OneOperation lenient = OneOperation.of(Profile.LENIENT, MEMBERS);
    lenient.ask("/t/1", "limit=x", Buffer.buffer("[]"), "Content-Type", "application/json");

    assertThat(lenient.passed().notes())
        .hasSize(2)
        .anyMatch(note -> note.startsWith("query /limit: "));
    assertThat(lenient.passed().query()).hasToString("{limit=\"x\"}");
    assertThat(lenient.passed().body()).hasToString("[]");
  }

  @Test
  void refusesWhatCannotBeReadEvenWhenLenient() {
    OneOperation lenient = OneOperation.of(Profile.LENIENT, MEMBERS);

    assertThat(
            lenient
                .ask("/t/1", null, Buffer.buffer("{"), "Content-Type", "application/json")
                .status())
        .isEqualTo(400);
    assertThat(lenient.send("text/plain", "x").status()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "handling=lenient | LENIENT",
        "Handling = \"Strict\" ; a=b | STRICT",
        "wait=1, handling=strict, handling=lenient | STRICT",
        "respond-async; handling=strict | STRICT",
        "handling=odd | DEFAULT",
        "'' | DEFAULT"
      })
  void isWhatTheCallPrefers(String prefer, Profile profile) {
    Call call = Shop.put("{}", "Prefer", prefer);

    assertThat(Profile.of(call, Profile.DEFAULT)).isEqualTo(profile);
  }

  @Test
  void saysWithTheRefusalWhatWasWrong() {
    RequestGate gate = new RequestGate(Profile.DEFAULT);
    List<Integer> statuses = new ArrayList<>();
    for (Call call :
        List.of(
            Shop.put("{}", "Accept", "text/html"),
            Shop.put("{}", "Content-Type", "text/html"),
            Shop.put("{"),
            Shop.put("{}"))) {
      Reply reply = gate.around(call, read -> Future.succeededFuture(Reply.empty(204))).result();
      statuses.add(reply.origin().refusal().orElseThrow().status());
    }

    assertThat(statuses).containsExactly(406, 415, 400, 422);
  }

  @Test
  @ResourceLock("the response gate's log")
  void letsABrokenAnswerThroughWithAWarningWhenLenient() {
    Logger log = Logger.getLogger(ResponseGate.class.getName());
    Filter before = log.getFilter();
    List<LogRecord> logged = new ArrayList<>();
    log.setFilter(record -> !logged.add(record));
    try {
      Reply broken = Reply.empty(418);
      Call call = Shop.put("{}", "Prefer", "handling=lenient");
      Responses responses = new Responses(broken);

      assertThat(responses.through(new ResponseGate(), call)).isSameAs(broken);
      assertThat(responses.through(new ResponseGate(Profile.LENIENT), Shop.put("{}")))
          .isSameAs(broken);
      assertThat(responses.through(new ResponseGate(Profile.STRICT), Shop.put("{}")).status())
          .isEqualTo(500);
      assertThat(logged)
          .extracting(LogRecord::getLevel)
          .containsExactly(Level.WARNING, Level.WARNING, Level.SEVERE);
    } finally {
      log.setFilter(before);
    }
  }

  private record Responses(Reply reply) {
    Reply through(ResponseGate gate, Call call) {
      return gate.around(call, any -> Future.succeededFuture(reply)).result();
    }
  }
}
