package dev.understudy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.DeclaredResponse;
import dev.understudy.contract.Document;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Reply;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the response gate checks beside JSON: headers in styles, and bodies of other types. */
class AnswersOfAnyTypeTest {
  private static final Contract CONTRACT =
      ContractLoader.load(
          Document.of(
              "answers.yaml",
              """
              openapi: 3.0.3
              paths:
                /a:
                  get:
                    operationId: a
                    responses:
                      '200':
                        headers:
                          X-List: {schema: {type: array, items: {type: integer}}}
                          X-Map:
                            explode: true
                            schema: {type: object, properties: {r: {type: integer}}}
                          X-Json:
                            content: {application/json: {schema: {type: array}}}
                          X-Any:
                            schema: {oneOf: [{type: integer, minimum: 5}, {type: string}]}
                        content:
                          application/json: {schema: {type: object}}
                          application/json;version=2: {schema: {type: array}}
                          application/*: {schema: {type: array}}
                          application/pdf: {schema: {type: string, format: binary, maxLength: 2}}
                          text/*: {schema: {type: string, maxLength: 2}}
                      '204': {content: {text/plain: {}}}
                      '304': {content: {text/plain: {}}}
                      '201': {content: {text/plain: {}}}
              """));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-List | 1, 2 | ",
        "X-List | 1, b | header /X-List/1 type",
        "X-Map | r=1 | ",
        "X-Map | r=b | header /X-Map/r type",
        "X-Map | r | header /X-Map style",
        "X-Json | [] | ",
        "X-Json | {} | header /X-Json type",
        "X-Json | { | header /X-Json contentMediaType",
        "X-Any | 7 | ",
        "X-Any | 1 | "
      })
  void checksAHeaderInItsStyle(String name, String value, String found) {
    Reply reply = Reply.json(200, Reply.JSON, JsonNodeFactory.instance.objectNode());

    assertThat(found(reply.withHeader(name, value), "GET")).isEqualTo(found == null ? "" : found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {} | ",
        "application/json; charset=utf-8 | [] | body  type",
        "application/json; version=2 | [] | ",
        "application/hal+json | [] | ",
        "application/hal+json | {} | body  type",
        "application/hal+json | { | body  contentMediaType",
        "application/pdf | abc | body  maxLength",
        "application/xml | <a/> | ",
        "application/x-yaml | a | ",
        "text/plain; charset=utf-8 | äö | ",
        "text/html | abc | body  maxLength",
        "image/png | a | header /Content-Type content",
        "*/* | a | header /Content-Type content"
      })
  void checksABodyByItsType(String type, String body, String found) {
    assertThat(found(Reply.bytes(200, type, Buffer.buffer(body)), "GET"))
        .isEqualTo(found == null ? "" : found);
  }

  @Test
  void refusesTextThatIsNone() {
    Reply reply = Reply.bytes(200, "text/plain", Buffer.buffer(new byte[] {(byte) 0xFF}));

    assertThat(found(reply, "GET")).isEqualTo("body  contentMediaType");
  }

  @Test
  void missesNoBodyWhereThereIsNeverOne() {
    assertThat(found(Reply.empty(204), "GET")).isEmpty();
    assertThat(found(Reply.empty(304), "GET")).isEmpty();
    assertThat(found(Reply.empty(201), "HEAD")).isEmpty();
    assertThat(found(Reply.empty(201), "GET")).isEqualTo("body  content");
  }

  private static String found(Reply reply, String method) {
    DeclaredResponse declared =
        CONTRACT.operation("a").orElseThrow().responses().of(reply.status()).orElseThrow();
    List<Finding> findings = ResponseCheck.findings(declared, reply, method);
    return findings.stream()
        .map(found -> found.in().text() + " " + found.pointer() + " " + found.keyword())
        .collect(Collectors.joining(", "));
  }
}
