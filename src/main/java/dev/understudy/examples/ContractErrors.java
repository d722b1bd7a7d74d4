package dev.understudy.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.contract.Content;
import dev.understudy.contract.DeclaredResponse;
import dev.understudy.contract.Responses;
import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Preferences;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import dev.understudy.schema.Direction;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Has refusals speak as the contract promised: with a status that the operation declares, and in
 * that answer's own shape. Where it declares none that fits, and where it declares just what a
 * problem document is, the problem stays.
 */
final class ContractErrors implements Layer {
  // The statuses that say the same, the most telling first.
  private static final Map<String, List<Integer>> INSTEAD =
      Map.of(
          "unsupported-media-type", List.of(415, 422, 400),
          "contract-violation", List.of(422, 400),
          "malformed-request", List.of(400, 422));
  private static final List<String> OURS =
      List.of("undeclared-status", "undeclared-example", "cannot-generate");
  // Members of an error's body by which people tell what is wrong.
  private static final List<String> TELLING =
      List.of("detail", "message", "error_description", "errorMessage", "description", "title");

  private final ExampleOptions options;
  private final DeclaredAnswers answers;

  ContractErrors(ExampleOptions options, DeclaredAnswers answers) {
    this.options = options;
    this.answers = answers;
  }

  @Override
  public Future<Reply> around(Call call, Responder next) {
    return Answers.map(next.respond(call), reply -> promised(call, reply));
  }

  private Reply promised(Call call, Reply reply) {
    Problem problem = reply.origin().problem();
    if (problem == null || call.found().isEmpty() || OURS.contains(problem.kind())) {
      return reply;
    }
    Responses responses = call.found().get().operation().responses();
    List<Integer> fitting = INSTEAD.getOrDefault(problem.kind(), List.of(problem.status()));
    OptionalInt exact = fitting.stream().filter(responses::isExact).mapToInt(it -> it).findFirst();
    int status = exact.orElse(fitting.get(0));
    Optional<DeclaredResponse> declared = responses.of(status);
    return declared.isEmpty() ? reply : spoken(call, reply, problem, status, declared.get());
  }

  private Reply spoken(
      Call call, Reply reply, Problem problem, int status, DeclaredResponse declared) {
    Reply stated = problem.withStatus(status).reply(call);
    // Where no body is described, there is nothing that the problem would belie.
    if (declared.content().isEmpty() || takes(declared, stated)) {
      return stated.withHeaders(reply.headers());
    }
    Asked asked = new Asked(call, Preferences.NONE, options);
    Reply made = answers.answer(asked, status, declared);
    if (made.origin().problem() != null) {
      return reply;
    }
    return telling(made, declared, problem)
        .withHeaders(made.headers().withAll(reply.headers().without("Content-Type")))
        .withOrigin(reply.origin());
  }

  // A problem document is what was promised where the contract says so by its media type.
  private static boolean takes(DeclaredResponse declared, Reply problem) {
    for (Content content : declared.content()) {
      if (content.mediaType().toString().equals(Problem.MEDIA_TYPE)) {
        JsonNode tree = ((Body.Json) problem.body()).tree();
        return content.schema().map(it -> it.accepts(tree, Direction.RESPONSE)).orElse(true);
      }
    }
    return false;
  }

  // Why a call was refused belongs where people look for it, as long as the schema lets it.
  private static Reply telling(Reply made, DeclaredResponse declared, Problem problem) {
    if (!(made.body() instanceof Body.Json json)
        || !(json.tree() instanceof ObjectNode)
        || !made.origin().isMade()) {
      return made;
    }
    ObjectNode told = json.tree().deepCopy();
    for (String name : TELLING) {
      if (told.path(name).isTextual()) {
        told.put(name, problem.inShort());
        return accepted(declared, made, told) ? made.withBody(new Body.Json(told)) : made;
      }
    }
    return made;
  }

  private static boolean accepted(DeclaredResponse declared, Reply made, JsonNode told) {
    String type = made.header("Content-Type").orElse("");
    return declared.content().stream()
        .filter(content -> content.name().equals(type))
        .findFirst()
        .flatMap(Content::schema)
        .map(schema -> schema.accepts(told, Direction.RESPONSE))
        .orElse(false);
  }
}
