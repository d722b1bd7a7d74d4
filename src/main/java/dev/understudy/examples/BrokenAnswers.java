package dev.understudy.examples;

import dev.understudy.contract.Content;
import dev.understudy.contract.DeclaredResponse;
import dev.understudy.contract.MediaType;
import dev.understudy.contract.Operation;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Breach;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.Reply;
import dev.understudy.schema.Schema;
import java.util.List;
import java.util.Optional;

/** Breaks answers so that their own contract refuses them. */
public final class BrokenAnswers {
  private BrokenAnswers() {}

  /**
   * That answer with a body that its schema refuses in that way, at a place that the seed decides;
   * its origin says where. Empty where it has no JSON body, or one that cannot be broken so.
   */
  public static Optional<Reply> broken(Call call, Reply reply, Breach breach, long seed) {
    if (!(reply.body() instanceof Body.Json json)) {
      return Optional.empty();
    }
    return call.found()
        .flatMap(found -> schema(found.operation(), reply))
        .flatMap(schema -> ContractBreaker.broken(schema, json.tree(), breach, seed))
        .map(
            broken ->
                reply
                    .withBody(new Body.Json(broken.value()))
                    .withOrigin(Origin.of("broken at " + broken.violation())));
  }

  private static Optional<Schema> schema(Operation operation, Reply reply) {
    List<Content> declared =
        operation.responses().of(reply.status()).map(DeclaredResponse::content).orElse(List.of());
    return reply
        .header("Content-Type")
        .flatMap(MediaType::parse)
        .filter(type -> !type.isRange())
        .flatMap(type -> Content.of(type, declared))
        .flatMap(Content::schema);
  }
}
