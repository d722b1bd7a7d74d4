package dev.understudy.http;

import dev.understudy.exchange.Entrance;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/**
 * Where HTTP ends: reads the bytes, guards the host and the limits, hands the call to the entrance,
 * and has the reply delivered.
 */
final class Edge {
  private static final System.Logger LOG = System.getLogger(Edge.class.getName());

  private final Entrance entrance;
  private final HostGuard hosts;
  private final Cors cors;
  private final BodyReader bodies;
  private final Deliverer deliverer;
  private final Refusals refusals;

  Edge(Vertx vertx, Entrance entrance, Listener.Door door, Refusals refusals) {
    this.entrance = entrance;
    this.hosts = new HostGuard(door.allowedHosts());
    this.cors = Cors.of(door.origins());
    this.bodies = new BodyReader(vertx, door.limits());
    this.deliverer = new Deliverer(vertx, door.limits());
    this.refusals = refusals;
  }

  void handle(HttpServerRequest request) {
    Optional<Problem> refused =
        Framing.check(request).or(() -> hosts.check(Framing.hosts(request)));
    if (refused.isPresent()) {
      refuse(request, refused.get());
    } else if (request.uri().equals("*")) {
      deliverer.deliver(request, Reply.empty(204));
    } else if (cors.isPreflight(request.method().name(), request.headers())) {
      List<String> methods = entrance.allowed(request.path());
      deliverer.deliver(request, cors.preflight(request.headers(), methods));
    } else {
      bodies.read(request, body -> answer(request, body), problem -> refuseBody(request, problem));
    }
  }

  private void answer(HttpServerRequest request, Buffer body) {
    respond(request, body)
        .onComplete(
            reply -> send(request, reply),
            failure -> {
              LOG.log(Level.ERROR, "no layer turned this failure into an answer", failure);
              send(request, broken().reply(request.path()));
            });
  }

  // A layer that throws, rather than fail, must not leave the client without an answer.
  private Future<Reply> respond(HttpServerRequest request, Buffer body) {
    String method = request.method().name();
    try {
      return entrance.respond(method, request.path(), request.query(), request.headers(), body);
    } catch (RuntimeException | StackOverflowError e) {
      return Future.failedFuture(e);
    }
  }

  // A body is encoded here at the latest: one that cannot be is our fault, and told so.
  private void send(HttpServerRequest request, Reply reply) {
    try {
      reply.body().bytes();
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(Level.ERROR, "an answer could not be encoded", e);
      deliver(request, broken().reply(request.path()));
      return;
    }
    deliver(request, reply);
  }

  private void deliver(HttpServerRequest request, Reply reply) {
    deliverer.deliver(request, cors.open(reply, request.headers().get(HttpHeaders.ORIGIN)));
  }

  // Its head could be read, so that this is an exchange like any other, but for its connection.
  private void refuseBody(HttpServerRequest request, Problem problem) {
    entrance
        .refuse(
            request.method().name(), request.path(), request.query(), request.headers(), problem)
        .onSuccess(reply -> sendLast(request, reply));
  }

  // The rest of such a request is not worth reading, and what follows it is not to be trusted.
  private void refuse(HttpServerRequest request, Problem problem) {
    String path = request.path() == null ? request.uri() : request.path();
    sendLast(request, problem.reply(path));
  }

  private void sendLast(HttpServerRequest request, Reply reply) {
    refusals.send(request, cors.open(reply, request.headers().get(HttpHeaders.ORIGIN)));
  }

  private static Problem broken() {
    return Problem.of(
        "internal-error", 500, "Internal error", "Understudy failed; its log says why");
  }
}
