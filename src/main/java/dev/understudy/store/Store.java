package dev.understudy.store;

import dev.understudy.organizations.Outcome;
import io.vertx.core.Future;
import java.util.function.Function;

/** Keeps one world; every change happens wholly and as if alone. */
public interface Store {
  /** The world as it is now. */
  Future<World> world();

  /**
   * Decides over the latest world, and saves what the decision says.
   *
   * @param decision free of effects, since it is taken again where another change came between
   */
  <T> Future<Outcome<T>> change(Function<? super World, Outcome<T>> decision);

  /** Puts another world in the place of this one. */
  Future<Void> replace(World world);
}
