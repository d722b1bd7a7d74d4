package dev.understudy.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Delivery;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import dev.understudy.journal.Subscription;
import dev.understudy.sandbox.Sandbox;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The journal as server-sent events (WHATWG HTML §9.2), for as long as somebody listens. */
record JournalEvents(Desk desk) implements Responder {
  /** The operation that it answers. */
  static final String OPERATION = "streamJournal";

  @Override
  public Future<Reply> respond(Call call) {
    JsonNode named = call.input().query().get("sandbox");
    Sandbox sandbox = desk.sandbox(named == null ? null : named.asText());
    JsonNode last = call.input().header().get("Last-Event-ID");
    long after = last == null ? sandbox.journal().count() : last.asLong();
    Reply reply =
        Reply.bytes(200, "text/event-stream", Buffer.buffer())
            .withHeader("Cache-Control", "no-store")
            .withDelivery(new Delivery.Live(sink -> open(sandbox, after, sink)))
            .withOrigin(Origin.of("the journal, as it goes on").deliberately());
    return Future.succeededFuture(reply);
  }

  private Delivery.Closing open(Sandbox sandbox, long after, Consumer<Buffer> sink) {
    Subscription subscription =
        sandbox
            .journal()
            .subscribe(
                after,
                exchange -> send(sandbox, exchange, sink),
                lost -> sink.accept(event(null, "gap", "{\"forgotten\":" + lost + "}")));
    return subscription::close;
  }

  // Whoever answered the call does not wait for the secrets to be taken out of it; the order stays.
  private void send(Sandbox sandbox, Exchange exchange, Consumer<Buffer> sink) {
    desk.vertx()
        .executeBlocking(() -> JournalHandler.json(sandbox, exchange, desk).toString(), true)
        .onSuccess(data -> sink.accept(event(exchange.number(), "exchange", data)));
  }

  private static Buffer event(@Nullable Long id, String name, String data) {
    return Buffer.buffer(
        (id == null ? "" : "id: " + id + "\n") + "event: " + name + "\ndata: " + data + "\n\n");
  }
}
