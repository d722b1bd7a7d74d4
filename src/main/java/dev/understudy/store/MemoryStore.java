package dev.understudy.store;

import dev.understudy.organizations.Outcome;
import io.vertx.core.Future;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A world in memory: its futures are complete when they are handed out, and nobody ever waits. */
public final class MemoryStore implements Store {
  private final AtomicReference<World> current;

  /** A store that begins with the world; to begin with another's is to fork it. */
  public MemoryStore(World world) {
    current = new AtomicReference<>(world);
  }

  @Override
  public Future<World> world() {
    return Future.succeededFuture(current.get());
  }

  @Override
  public <T> Future<Outcome<T>> change(Function<? super World, Outcome<T>> decision) {
    try {
      return Future.succeededFuture(decided(decision));
    } catch (RuntimeException bug) {
      return Future.failedFuture(bug);
    }
  }

  @Override
  public Future<Void> replace(World world) {
    current.set(world);
    return Future.succeededFuture();
  }

  private <T> Outcome<T> decided(Function<? super World, Outcome<T>> decision) {
    while (true) {
      World seen = Objects.requireNonNull(current.get());
      Outcome<T> outcome = decision.apply(seen);
      if (outcome.saved().isEmpty() || current.compareAndSet(seen, seen.withAll(outcome.saved()))) {
        return outcome;
      }
    }
  }
}
