package dev.understudy.control;

import dev.understudy.contract.Catalog;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.control.api.FaultsBinder;
import dev.understudy.control.api.JournalBinder;
import dev.understudy.control.api.OutboxBinder;
import dev.understudy.control.api.SandboxesBinder;
import dev.understudy.control.api.ScenariosBinder;
import dev.understudy.control.api.ServerBinder;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Entrance;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import dev.understudy.handlers.TypedResponder;
import dev.understudy.sandbox.Cast;
import dev.understudy.sandbox.Ground;
import dev.understudy.sandbox.Journey;
import dev.understudy.validation.Authentication;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The control plane of a server: a journey like any other, over the handlers of {@code
 * openapi/control.yaml}. Its contract is read with the first request, so that nobody waits for it
 * who does not use it.
 */
public final class ControlPlane implements Entrance {
  private static final String CONTRACT = "openapi/control.yaml";

  private final Desk desk;
  private final Token token;
  private @Nullable Future<Journey> journey;

  /**
   * A control plane.
   *
   * @param vertx has files read, and secrets searched, on threads that may wait
   * @param token what opens it
   */
  public ControlPlane(Controlled controlled, Vertx vertx, Token token) {
    this.desk = new Desk(controlled, vertx);
    this.token = Objects.requireNonNull(token, "token");
  }

  @Override
  public Future<Reply> respond(
      String method, String path, @Nullable String query, MultiMap headers, Buffer body) {
    return journey().compose(it -> it.respond(method, path, query, headers, body));
  }

  @Override
  public Future<Reply> refuse(
      String method, String path, @Nullable String query, MultiMap headers, Problem problem) {
    return journey().compose(it -> it.refuse(method, path, query, headers, problem));
  }

  @Override
  public List<String> allowed(String path) {
    Future<Journey> begun = journey();
    return begun.succeeded() ? begun.result().allowed(path) : List.of();
  }

  private synchronized Future<Journey> journey() {
    Future<Journey> begun = journey;
    if (begun == null || begun.failed()) {
      begun = desk.later(this::made);
      journey = begun;
    }
    return begun;
  }

  private Journey made() {
    Ground ground = Ground.of(Catalog.of(ContractLoader.load(document())));
    Cast cast =
        new Cast(
            answers(ground), new Authentication(token), new OriginGuard(), Layer.NONE, Layer.NONE);
    return new Journey(ground, cast, InstantSource.system(), Layer.NONE);
  }

  private static Document document() {
    try (InputStream in =
        Objects.requireNonNull(
            ControlPlane.class.getResourceAsStream("/" + CONTRACT), "the contract is in the jar")) {
      return Document.of(CONTRACT, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Responder answers(Ground ground) {
    Snapshots snapshots = new Snapshots();
    Responder typed =
        new TypedResponder(
            registry -> {
              ServerBinder.bind(new ServerHandler(desk), registry);
              SandboxesBinder.bind(new SandboxesHandler(desk, snapshots), registry);
              ScenariosBinder.bind(new ScenariosHandler(desk, snapshots), registry);
              FaultsBinder.bind(new FaultsHandler(desk), registry);
              JournalBinder.bind(new JournalHandler(desk), registry);
              OutboxBinder.bind(new OutboxHandler(desk), registry);
            },
            ground.declared());
    JournalEvents events = new JournalEvents(desk);
    return call ->
        refusing(
            call,
            call.operationId().filter(JournalEvents.OPERATION::equals).isPresent()
                ? events
                : typed);
  }

  private static Future<Reply> refusing(Call call, Responder next) {
    try {
      return next.respond(call)
          .recover(
              failure ->
                  failure instanceof Refused refused
                      ? Future.succeededFuture(refused.problem().reply(call))
                      : Future.failedFuture(failure));
    } catch (Refused refused) {
      return Future.succeededFuture(refused.problem().reply(call));
    }
  }
}
