package dev.understudy;

import dev.understudy.control.ControlPlane;
import dev.understudy.control.Token;
import dev.understudy.http.Limits;
import dev.understudy.http.Listener;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The control plane of one server, on a port of its own. */
record Control(Listener listener, Token token) {
  private static final String LOOPBACK = "127.0.0.1";

  /** Opens it; the future fails where the port is not to be had. */
  static Future<Control> open(Vertx vertx, ControlDoor door, Operated operated) {
    Token token = door.token().orElseGet(Token::random);
    Listener.Door loopback =
        new Listener.Door(
            LOOPBACK,
            door.port(),
            OptionalInt.empty(),
            Set.of(),
            List.of("off"),
            Limits.DEFAULT.withBodyBytes(64 << 20));
    return Listener.open(vertx, new ControlPlane(operated, vertx, token), loopback)
        .map(listener -> new Control(listener, token))
        .recover(failure -> Future.failedFuture(new ControlPortTaken(door.port(), failure)));
  }

  URI url() {
    return URI.create("http://" + LOOPBACK + ":" + listener.port());
  }
}
