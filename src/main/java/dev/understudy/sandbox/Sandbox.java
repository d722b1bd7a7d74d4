package dev.understudy.sandbox;

import dev.understudy.contract.Catalog;
import dev.understudy.contract.Match;
import dev.understudy.controls.PreferLayer;
import dev.understudy.controls.RateLimit;
import dev.understudy.examples.ExampleResponder;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import dev.understudy.validation.RequestGate;
import dev.understudy.validation.ResponseGate;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One whole little server without a port: contracts, who answers, and what surrounds the answer.
 */
public final class Sandbox {
  private final Catalog catalog;
  private final InstantSource clock;
  private final Responder journey;
  private final Layer stating;
  private final Layer journal;

  /**
   * A sandbox.
   *
   * @param catalog what was promised
   * @param clock its time
   * @param answering who answers the calls that keep to the contract, and how strictly
   * @param authentication 401, and 403 for a revoked key
   * @param rateLimit 429, and the header fields that say what is left
   * @param journal remembers
   */
  public Sandbox(
      Catalog catalog,
      InstantSource clock,
      Answering answering,
      Layer authentication,
      RateLimit rateLimit,
      Layer journal) {
    this.catalog = catalog;
    this.clock = clock;
    this.stating = rateLimit.stating();
    this.journal = journal;
    ExampleResponder declared = answering.declared();
    Layer preferences = new PreferLayer(declared, answering.callbacks());
    this.journey =
        answering
            .usual()
            .within(preferences) //                 Prefer: code=, example=, seed=, wait=, callback=
            .within(new Recovery()) //              500: a bug never looks like the caller's fault
            .within(new RequestGate(answering.profile())) // 406 415 400 422, every finding
            .within(rateLimit.counting()) //        429
            .within(authentication) //              401 403
            .within(declared.refusals()) //         said in the contract's own words
            .within(new Unmatched()) //             404 405: no operation, so no further in
            .within(stating) //                     what is left, on the refusals too
            .within(new ResponseGate(answering.profile())) // nothing that breaks the contract
            .within(journal); //                    remembered, and never broken by it
  }

  /** Has a request answered. */
  public Future<Reply> respond(
      String method, String path, @Nullable String query, MultiMap headers, Buffer body) {
    Match match = catalog.match(method, path, query);
    return journey.respond(Call.of(method, path, query, headers, body, clock.instant(), match));
  }

  /**
   * Has a request refused whose body is not taken: it gets what every answer states, and is
   * remembered. No operation is asked, and the contract need not declare the status.
   */
  public Future<Reply> refuse(
      String method, String path, @Nullable String query, MultiMap headers, Problem problem) {
    Responder refusal = call -> Future.succeededFuture(problem.reply(call));
    return refusal
        .within(stating)
        .within(journal)
        .respond(
            Call.of(
                method,
                path,
                query,
                headers,
                Buffer.buffer(),
                clock.instant(),
                catalog.match(method, path, query)));
  }

  /** The methods that the contracts have at that path; none where they have no such path. */
  public List<String> allowed(String path) {
    return catalog.allowed(path);
  }
}
