package dev.understudy.examples;

import dev.understudy.contract.DeclaredResponse;
import dev.understudy.contract.Match;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Responses;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Preferences;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import dev.understudy.schema.Schema;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers from the contract alone: with its examples, and with data made from its schemas where
 * there are none or where the caller prefers them.
 */
public final class ExampleResponder implements Responder {
  private final ExampleOptions options;
  private final DeclaredAnswers answers = new DeclaredAnswers();

  /** A responder that chooses so. */
  public ExampleResponder(ExampleOptions options) {
    this.options = options;
  }

  /** The layer that has refusals speak as the contract promised. */
  public Layer refusals() {
    return new ContractErrors(options, answers);
  }

  @Override
  public Future<Reply> respond(Call call) {
    return respond(call, Preferences.of(call));
  }

  /** The answer to that call if its caller preferred this. */
  public Future<Reply> respond(Call call, Preferences wishes) {
    Match.Found found = call.found().orElseThrow();
    OptionalInt code = wishes.code();
    int status = code.isPresent() ? code.getAsInt() : found.operation().responses().usual();
    Optional<DeclaredResponse> declared = found.operation().responses().of(status);
    if (declared.isEmpty() && code.isPresent()) {
      return Future.succeededFuture(undeclared(found.operation(), status).reply(call));
    }
    DeclaredResponse response = declared.orElse(DeclaredAnswers.NOTHING);
    Reply reply = answers.answer(new Asked(call, wishes, wished(wishes)), status, response);
    return Future.succeededFuture(code.isPresent() ? wishes.applied(reply, "code") : reply);
  }

  /**
   * An answer that the operation declares, with a value from elsewhere in it.
   *
   * @param status which; what is declared for it has the media type that the caller accepts most
   * @param value fits the value to what a body of that type may be; none where it cannot
   * @return none where there is no such value
   */
  public Optional<Reply> answer(
      Call call, int status, Function<Optional<Schema>, Optional<Body.Json>> value) {
    DeclaredResponse declared =
        call.found()
            .flatMap(found -> found.operation().responses().of(status))
            .orElse(DeclaredAnswers.NOTHING);
    return answers.answer(new Asked(call, Preferences.NONE, options), status, declared, value);
  }

  private ExampleOptions wished(Preferences wishes) {
    ExampleOptions wished = options.withDynamic(wishes.dynamic().orElse(options.dynamic()));
    return wishes.seed().isPresent() ? wished.withSeed(wishes.seed().getAsLong()) : wished;
  }

  private static Problem undeclared(Operation operation, int status) {
    Responses responses = operation.responses();
    String declared =
        responses.all().stream().map(DeclaredResponse::status).collect(Collectors.joining(", "));
    return Problem.of(
        "undeclared-status",
        404,
        "Undeclared status",
        operation.id()
            + " declares no answer "
            + status
            + "; it declares "
            + (declared.isEmpty() ? "none at all" : declared));
  }
}
