package dev.understudy.resources;

import dev.understudy.contract.Match;
import dev.understudy.examples.ExampleResponder;
import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import dev.understudy.resources.ThingStore.Changed;
import io.vertx.core.Future;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Answers from the things that are kept, as far as a contract's paths tell what an operation does
 * to which; and has all others answered by the contract alone.
 */
public final class ResourceResponder implements Responder {
  private final ResourceModels models;
  private final ThingStore store;
  private final long seed;
  private final RandomGenerator random;
  private final ExampleResponder otherwise;

  /**
   * A responder of one sandbox.
   *
   * @param models of the contracts, shared by all sandboxes
   * @param store the things of this one
   * @param seed what things that nobody has made are made from
   * @param random what new ids are made from; used by one change at a time
   * @param otherwise answers from the contract alone
   */
  public ResourceResponder(
      ResourceModels models,
      ThingStore store,
      long seed,
      RandomGenerator random,
      ExampleResponder otherwise) {
    this.models = Objects.requireNonNull(models, "models");
    this.store = Objects.requireNonNull(store, "store");
    this.seed = seed;
    this.random = Objects.requireNonNull(random, "random");
    this.otherwise = Objects.requireNonNull(otherwise, "otherwise");
  }

  @Override
  public Future<Reply> respond(Call call) {
    Match.Found found = call.found().orElseThrow();
    ResourceModel model = models.of(found.contract());
    Route route = model.route(found.operation());
    if (route == null) {
      return otherwise.respond(call);
    }
    Outcome outcome =
        route.action().changes()
            ? store.change(things -> done(call, model, route, things))
            : done(call, model, route, store.now()).result();
    return told(call, model, route, outcome);
  }

  private Changed<Outcome> done(Call call, ResourceModel model, Route route, Things things) {
    String space = models.space(model.contract(), route.resource());
    View view = new View(model, things, space, seed);
    return new Deed(view, route, call, new IdMaker(model.sampler(), random)).done();
  }

  private Future<Reply> told(Call call, ResourceModel model, Route route, Outcome outcome) {
    Telling telling = new Telling(call, model, route, seed, otherwise);
    if (outcome instanceof Outcome.Refused refused) {
      return Future.succeededFuture(refused.problem().reply(call));
    }
    Optional<Reply> reply = telling.reply(outcome);
    return reply.isPresent()
        ? Future.succeededFuture(reply.get())
        : Answers.map(otherwise.respond(call), declared -> explained(declared, outcome));
  }

  private static Reply explained(Reply declared, Outcome outcome) {
    Origin origin = declared.origin();
    if (origin.problem() != null) {
      return declared;
    }
    return declared.withOrigin(origin.withText(origin.text() + "; " + Telling.why(outcome)));
  }
}
