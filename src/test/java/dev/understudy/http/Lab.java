package dev.understudy.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Catalog;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.controls.RateLimit;
import dev.understudy.exchange.Delivery;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import dev.understudy.journal.Journal;
import dev.understudy.sandbox.Cast;
import dev.understudy.sandbox.Ground;
import dev.understudy.sandbox.Journey;
import dev.understudy.sandbox.SandboxClock;
import dev.understudy.validation.Authentication;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** An edge on a free port, before a contract of one path, with everything watched. */
final class Lab implements AutoCloseable {
  static final String HOST = "Host: localhost\r\n";
  static final String GET = "GET /thing HTTP/1.1\r\n" + HOST + "\r\n";
  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: Things, version: 1.0.0}
      paths:
        /thing:
          get:
            operationId: getThing
            parameters: [{name: n, in: query, schema: {type: integer}}]
            responses:
              '200': {description: A thing, content: {text/plain: {schema: {type: string}}}}
              '204': {description: None}
              default: &problem
                description: A problem
                content: {application/problem+json: {schema: {type: object}}}
          post:
            operationId: makeThing
            requestBody: {content: {text/plain: {schema: {type: string}}}}
            responses:
              '200': {description: A thing, content: {text/plain: {schema: {type: string}}}}
              default: *problem
      """;

  private final Vertx vertx;
  private final Journal journal = new Journal(100_000, 1 << 26);
  private final Listener listener;
  private final Log log = new Log();
  private volatile Reply reply = text("a thing");
  private long seen;

  private Lab(Vertx vertx, Limits limits, List<String> origins) {
    this.vertx = vertx;
    SandboxClock clock = SandboxClock.real();
    Responder answer = call -> Future.succeededFuture(reply);
    Catalog catalog = Catalog.of(ContractLoader.load(Document.of("things.yaml", CONTRACT)));
    Cast cast = new Cast(answer, Authentication.off(), RateLimit.unlimited(clock));
    Journey journey = new Journey(Ground.of(catalog), cast, clock, journal);
    Listener.Door door = new Listener.Door("127.0.0.1", 0, Set.of(), origins, limits);
    this.listener = await(Listener.open(vertx, journey, door));
    Logger.getLogger("").addHandler(log);
  }

  /** What was logged at a level that is written by default. */
  private static final class Log extends Handler {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(LogRecord entry) {
      if (entry.getLevel().intValue() >= Level.INFO.intValue()) {
        lines.add(entry.getLevel() + " " + entry.getLoggerName() + " " + entry.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  static Vertx vertx() {
    return Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  }

  static Lab open(Limits limits) {
    return new Lab(vertx(), limits, List.of());
  }

  static Lab open(Vertx vertx, Limits limits) {
    return new Lab(vertx, limits, List.of());
  }

  static Lab open(Limits limits, String... origins) {
    return new Lab(vertx(), limits, List.of(origins));
  }

  static Reply text(String text) {
    return Reply.bytes(200, "text/plain", Buffer.buffer(text));
  }

  /** From now on that is answered. */
  void answer(Reply other) {
    reply = other;
  }

  void deliver(Delivery delivery) {
    reply = reply.withDelivery(delivery);
  }

  int port() {
    return listener.port();
  }

  RawClient connect() {
    return RawClient.to(port());
  }

  /** What reached the sandbox since it was last found unharmed, as {@code METHOD path}. */
  List<String> routed() {
    return journal.exchanges().stream()
        .filter(exchange -> exchange.number() > seen)
        .map(Lab::line)
        .toList();
  }

  Journal journal() {
    return journal;
  }

  private static String line(Exchange exchange) {
    return exchange.call().method() + " " + exchange.call().path();
  }

  /** Holds after every attack: a new connection is served, and the log says nothing of it. */
  void isUnharmed() {
    deliver(Delivery.WHOLE);
    try (RawClient client = connect()) {
      assertThat(client.send(GET).answer().status()).isEqualTo(200);
    }
    seen = journal.count();
    assertThat(logged()).isEmpty();
  }

  /** Has that refused as a problem which ends the connection, with what follows never read. */
  void refuses(String attack, String follows, int status) {
    try (RawClient client = connect()) {
      client.trySend(attack).trySend(follows);

      RawClient.Answer answer = client.answer();
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(answer.header("Connection")).isEqualTo("close");
      assertThat(answer.body()).contains("\"status\":" + status);
      assertThat(client.rest()).isEmpty();
    }
  }

  /** What was logged since this was last asked. */
  List<String> logged() {
    List<String> lines = List.copyOf(log.lines);
    log.lines.clear();
    return lines;
  }

  static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(log);
    await(listener.close());
    await(vertx.close());
  }
}
