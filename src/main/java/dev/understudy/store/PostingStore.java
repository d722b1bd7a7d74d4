package dev.understudy.store;

import dev.understudy.organizations.Message;
import dev.understudy.organizations.Outcome;
import io.vertx.core.Future;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A store that hands over each letter which a decision puts into the outbox, once it is kept. To
 * put another world in the place of this one, as a reset and an undo do, hands over nothing.
 */
public final class PostingStore implements Store {
  private static final System.Logger LOG = System.getLogger(PostingStore.class.getName());

  private final Store store;
  private final Consumer<? super Message> postbox;

  /**
   * Letters of that store go into the box.
   *
   * @param postbox called on the thread of the change: it should return at once
   */
  public PostingStore(Store store, Consumer<? super Message> postbox) {
    this.store = Objects.requireNonNull(store, "store");
    this.postbox = Objects.requireNonNull(postbox, "postbox");
  }

  @Override
  public Future<World> world() {
    return store.world();
  }

  @Override
  public <T> Future<Outcome<T>> change(Function<? super World, Outcome<T>> decision) {
    return store.change(decision).onSuccess(this::post);
  }

  @Override
  public Future<Void> replace(World world) {
    return store.replace(world);
  }

  private void post(Outcome<?> outcome) {
    outcome.saved().stream()
        .filter(Message.class::isInstance)
        .map(Message.class::cast)
        .forEach(this::post);
  }

  private void post(Message letter) {
    try {
      postbox.accept(letter);
    } catch (RuntimeException bug) {
      LOG.log(Level.WARNING, letter.id() + " was not posted", bug);
    }
  }
}
