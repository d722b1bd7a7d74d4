package dev.understudy.validation;

import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.exchange.Call;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A small contract, and calls that keep to it or not. */
final class Shop {
  static final Contract CONTRACT =
      ContractLoader.load(
          Document.of(
              "shop.yaml",
              """
              openapi: 3.0.3
              security: [{key: []}]
              paths:
                /items/{id}:
                  parameters:
                    - {name: id, in: path, schema: {type: integer, minimum: 1}}
                  put:
                    operationId: putItem
                    parameters:
                      - {name: count, in: query, schema: {type: number}}
                      - {name: dry, in: query, schema: {type: boolean}}
                      - {name: q, in: query, schema: {type: string}}
                      - {name: X-Trace, in: header, required: true, schema: {type: string, minLength: 2}}
                      - {name: theme, in: cookie, schema: {type: string, enum: [dark, light]}}
                    requestBody:
                      required: true
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Item'}}
                        text/csv: {}
                    responses:
                      '200':
                        headers:
                          X-Left: {required: true, schema: {type: integer}}
                        content:
                          application/json: {schema: {$ref: '#/components/schemas/Item'}}
                      '204': {description: nothing to say}
                      '500':
                        headers:
                          X-Left: {schema: {type: integer}}
                        content:
                          application/problem+json: {}
                /open:
                  post:
                    operationId: open
                    security: []
                    requestBody:
                      content: {application/json: {}}
                    responses: {'200': {content: {text/plain: {schema: {maxLength: 2}}}}}
              components:
                securitySchemes: {key: {type: http, scheme: bearer}}
                schemas:
                  Item:
                    type: object
                    additionalProperties: false
                    required: [name, price]
                    properties:
                      name: {type: string, minLength: 1}
                      price: {type: number, minimum: 0}
              """));

  private Shop() {}

  /** A call that keeps to the contract, with these headers instead or besides: name, value, … */
  static Call put(String body, String... headers) {
    return putTo("/items/7", null, body, headers);
  }

  static Call putTo(String path, @Nullable String query, String body, String... headers) {
    MultiMap fields =
        MultiMap.caseInsensitiveMultiMap()
            .add("X-Trace", "abc")
            .add("Content-Type", "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      fields.set(headers[i], headers[i + 1]);
    }
    return call("PUT", path, query, fields, body);
  }

  static Call call(
      String method, String path, @Nullable String query, MultiMap headers, String body) {
    return Call.of(
        method,
        path,
        query,
        headers,
        Buffer.buffer(body),
        Instant.EPOCH,
        CONTRACT.match(method, path));
  }
}
