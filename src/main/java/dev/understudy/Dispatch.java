package dev.understudy;

import dev.understudy.contract.Match;
import dev.understudy.examples.RequestSampler;
import dev.understudy.examples.SampleRequest;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Undelivered;
import dev.understudy.http.Sender;
import dev.understudy.journal.Journal;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Sends webhooks and callbacks, made from their contract, and writes each into a journal. */
public final class Dispatch {
  private final Sender sender;
  private final RequestSampler requests;
  private final Journal journal;
  private final InstantSource clock = InstantSource.system();

  Dispatch(Vertx vertx, Outbound outbound, RequestSampler requests, Journal journal) {
    this.sender = new Sender(vertx, outbound.hosts());
    this.requests = requests;
    this.journal = journal;
  }

  /**
   * Sends one, once, without a server, and waits for the answer: ten seconds at most.
   *
   * @param target a whole URL
   * @throws CompletionException caused by {@link dev.understudy.exchange.Undelivered} where there
   *     is no answer, or by {@link RequestSampler.CannotSample} where the contract yields no
   *     request
   */
  public static Exchange once(
      Outgoing outgoing, String target, Outbound outbound, RequestSampler requests) {
    Vertx vertx = Understudy.vertx();
    try {
      Dispatch dispatch = new Dispatch(vertx, outbound, requests, new Journal(1, 1));
      return dispatch.send(outgoing, target).toCompletionStage().toCompletableFuture().join();
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  /**
   * Sends one to that URL, and remembers it even without an answer; the future fails with what
   * {@link #once} is caused by.
   */
  Future<Exchange> send(Outgoing outgoing, String target) {
    Call call;
    try {
      call = call(outgoing, target);
    } catch (RequestSampler.CannotSample e) {
      return Future.failedFuture(e);
    }
    long begun = System.nanoTime();
    return sender
        .respond(call)
        .onFailure(failure -> undelivered(call, failure, begun))
        .map(reply -> journal.remember(call, reply, since(begun)));
  }

  // What was to be sent and got no answer happened, too.
  private void undelivered(Call call, Throwable failure, long begun) {
    if (failure instanceof Undelivered missing && call.isOutbound()) {
      journal.remember(call, missing.inPlaceOfAnswer(call), since(begun));
    }
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  // The path of such an operation says nothing: where it goes is told by other means.
  private Call call(Outgoing outgoing, String target) {
    SampleRequest sample = requests.request(outgoing.operation());
    String url = target.replaceFirst("#.*", "");
    int mark = url.indexOf('?');
    String query = joined(mark < 0 ? "" : url.substring(mark + 1), sample.query());
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    sample.headers().forEach(field -> headers.add(field.getKey(), field.getValue()));
    return Call.of(
        sample.method(),
        mark < 0 ? url : url.substring(0, mark),
        query.isEmpty() ? null : query,
        headers,
        sample.body(),
        clock.instant(),
        new Match.Found(outgoing.operation(), List.of(), outgoing.contract(), "", true));
  }

  private static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + "&" + second;
  }
}
