package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Input;
import dev.understudy.exchange.Reply;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A contract of one operation, {@code POST /t/{p}}, and the request gate before it. */
final class OneOperation {
  private final Contract contract;
  private final RequestGate gate;
  private @Nullable Input passed;

  private OneOperation(Contract contract, Profile profile) {
    this.contract = contract;
    this.gate = new RequestGate(profile);
  }

  /**
   * The operation with those members.
   *
   * @param members lines of YAML, such as {@code parameters}
   */
  static OneOperation of(String members) {
    return of(Profile.DEFAULT, members);
  }

  static OneOperation of(Profile profile, String members) {
    return at("/t/{p}", profile, members);
  }

  /** The same under another path. */
  static OneOperation at(String path, String members) {
    return at(path, Profile.DEFAULT, members);
  }

  private static OneOperation at(String path, Profile profile, String members) {
    String head =
        """
        openapi: 3.0.3
        components: {securitySchemes: {k: {type: apiKey, in: query, name: key}}}
        paths:
          %s:
            post:
              operationId: one
              responses: {'204': {description: nothing}}
        """
            .formatted(path);
    return new OneOperation(
        ContractLoader.load(Document.of("one.yaml", head + members.stripTrailing().indent(6))),
        profile);
  }

  /** The operation with one parameter of the name {@code p}. */
  static OneOperation withParameter(String in, String rest) {
    return of("parameters: [{name: p, in: " + in + ", " + rest + "}]");
  }

  Reply ask(String path, @Nullable String query, Buffer body, String... headers) {
    MultiMap fields = MultiMap.caseInsensitiveMultiMap();
    for (int i = 0; i < headers.length; i += 2) {
      fields.add(headers[i], headers[i + 1]);
    }
    passed = null;
    Call call =
        Call.of("POST", path, query, fields, body, Instant.EPOCH, contract.match("POST", path));
    return gate.around(
            call,
            read -> {
              passed = read.input();
              return Future.succeededFuture(Reply.empty(204));
            })
        .result();
  }

  Reply send(String type, String body) {
    return ask(
        "/t/1", null, Buffer.buffer(body.getBytes(StandardCharsets.UTF_8)), "Content-Type", type);
  }

  /** What passed the gate last. */
  Input passed() {
    return Objects.requireNonNull(passed, "nothing passed");
  }

  /** The body that passed the gate last. */
  JsonNode body() {
    return Objects.requireNonNull(passed().body(), "no body");
  }

  /**
   * The body that was read, or what was found in its place: {@code pointer keyword}, or a status.
   */
  String read(Reply reply) {
    return reply.status() == 204 ? String.valueOf(passed().body()) : found(reply);
  }

  /** What was found: a place and a keyword each, or the status of a problem without findings. */
  static String found(Reply reply) {
    JsonNode problem = problem(reply);
    List<String> found = new ArrayList<>();
    for (JsonNode error : problem.path("errors")) {
      found.add(
          error.get("in").asText()
              + " "
              + error.get("pointer").asText()
              + " "
              + error.get("keyword").asText());
    }
    return found.isEmpty() ? String.valueOf(reply.status()) : String.join(", ", found);
  }

  static JsonNode problem(Reply reply) {
    return ((Body.Json) reply.body()).tree();
  }

  static String detail(Reply reply) {
    return problem(reply).get("detail").asText();
  }
}
