package dev.understudy.sandbox;

import dev.understudy.contract.Catalog;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Entrance;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of a request through a sandbox: who answers it, and what surrounds the answer. */
public final class Journey implements Entrance {
  private final Catalog catalog;
  private final InstantSource clock;
  private final Responder whole;
  private final Layer stating;
  private final Layer journal;

  /**
   * A journey.
   *
   * @param ground the contracts, and the layers that every sandbox shares
   * @param cast who acts in this one
   * @param clock its time
   * @param journal remembers
   */
  public Journey(Ground ground, Cast cast, InstantSource clock, Layer journal) {
    this(ground, cast, clock, journal, ground.directives());
  }

  /** One with that in the place of what a call says itself about its answer. */
  Journey(Ground ground, Cast cast, InstantSource clock, Layer journal, Layer directives) {
    this.catalog = ground.catalog();
    this.clock = clock;
    this.stating = cast.stating();
    this.journal = journal;
    this.whole =
        cast.usual()
            .within(cast.faults()) //               a fault waiting for this operation?
            .within(ground.preferences()) //        Prefer: code=, example=, seed=, wait=, callback=
            .within(directives) //                  X-Understudy-Fault, -Latency: for this one call
            .within(ground.recovery()) //           500: a bug never looks like the caller's fault
            .within(ground.requestGate()) //        406 415 400 422, every finding
            .within(cast.counting()) //              429
            .within(cast.authentication()) //       401 403
            .within(ground.refusals()) //           said in the contract's own words
            .within(ground.unmatched()) //          404 405: no operation, so no further in
            .within(stating) //                     what is left, on the refusals too
            .within(ground.responseGate()) //       nothing that breaks the contract
            .within(journal); //                    remembered, and never broken by it
  }

  @Override
  public Future<Reply> respond(
      String method, String path, @Nullable String query, MultiMap headers, Buffer body) {
    return whole.respond(call(method, path, query, headers, body));
  }

  @Override
  public Future<Reply> refuse(
      String method, String path, @Nullable String query, MultiMap headers, Problem problem) {
    Responder refusal = call -> Future.succeededFuture(problem.reply(call));
    return refusal
        .within(stating)
        .within(journal)
        .respond(call(method, path, query, headers, Buffer.buffer()));
  }

  private Call call(
      String method, String path, @Nullable String query, MultiMap headers, Buffer body) {
    return Call.of(
        method, path, query, headers, body, clock.instant(), catalog.match(method, path, query));
  }

  @Override
  public List<String> allowed(String path) {
    return catalog.allowed(path);
  }
}
