package dev.understudy.control;

import dev.understudy.sandbox.Sandbox;
import dev.understudy.sandbox.SandboxId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What every handler has at hand. */
record Desk(Controlled controlled, Vertx vertx) {

  /** The sandbox of that name; of none, the default one. */
  Sandbox sandbox(@Nullable String name) {
    String meant = name == null ? SandboxId.DEFAULT.text() : name;
    return SandboxId.parse(meant)
        .flatMap(controlled.sandboxes()::find)
        .orElseThrow(() -> noSandbox(meant));
  }

  /** That one; of no name, all there are. */
  List<Sandbox> sandboxes(@Nullable String name) {
    return name == null ? controlled.sandboxes().all() : List.of(sandbox(name));
  }

  private static Refused noSandbox(String name) {
    return Refused.notFound(
        "unknown-sandbox",
        "there is no sandbox '"
            + name
            + "'; a first request that names it, or POST /sandboxes, makes one");
  }

  /** How a sandbox begins from the scenario of that name; on a thread that may wait. */
  Controlled.Told scenario(String name) {
    Optional<Controlled.Told> told = controlled.scenario(name);
    return told.orElseThrow(
        () ->
            Refused.notFound(
                "unknown-scenario",
                "there is no scenario '" + name + "'; there are " + controlled.scenarios()));
  }

  /** Has that done on a thread that may wait. */
  <T> Future<T> later(Callable<T> action) {
    return vertx.executeBlocking(action, false);
  }

  /** The real time, to the second of a millisecond. */
  static Instant real() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
