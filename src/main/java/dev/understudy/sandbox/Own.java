package dev.understudy.sandbox;

import dev.understudy.controls.Faults;
import dev.understudy.mail.Postbox;
import dev.understudy.mail.Postman;
import dev.understudy.resources.ThingStore;
import dev.understudy.store.Ids;
import dev.understudy.store.MemoryStore;
import dev.understudy.store.PostingStore;
import dev.understudy.store.Store;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What a sandbox has for itself.
 *
 * @param store where the state of the Organizations API is
 * @param things what is kept for contracts without handlers
 * @param faults what goes wrong in it on purpose
 * @param clock its time
 * @param random what the ids of things are made from
 * @param ids the ids of the Organizations API, each greater than the one before
 * @param seed by which all that is random repeats, where there is one
 * @param postbox where its letters are thrown in, where they are delivered
 */
public record Own(
    Store store,
    ThingStore things,
    Faults faults,
    SandboxClock clock,
    RandomGenerator random,
    Ids ids,
    OptionalLong seed,
    Optional<Postbox> postbox) {

  /** What one has that begins so. */
  static Own from(Beginning beginning, Optional<Postman> postman) {
    Store store = new MemoryStore(beginning.state().world());
    Optional<Postbox> postbox = postman.map(Postbox::new);
    return of(
        postbox.<Store>map(box -> new PostingStore(store, box)).orElse(store),
        new ThingStore(beginning.state().things()),
        beginning.faults().copy(),
        SandboxClock.of(beginning.clock()),
        beginning.seed(),
        postbox);
  }

  /** The same in another state, which changes by itself. */
  Own elsewhere(State state) {
    return of(
        new MemoryStore(state.world()),
        new ThingStore(state.things()),
        faults,
        clock,
        seed,
        Optional.empty());
  }

  private static Own of(
      Store store,
      ThingStore things,
      Faults faults,
      SandboxClock clock,
      OptionalLong seed,
      Optional<Postbox> postbox) {
    RandomGenerator random = random(seed);
    return new Own(store, things, faults, clock, random, new Ids(clock, random), seed, postbox);
  }

  private static RandomGenerator random(OptionalLong seed) {
    return seed.isPresent() ? new SplittableRandom(seed.getAsLong()) : new SplittableRandom();
  }

  /** The state as it is now. */
  State state() {
    return new State(store.world().result(), things.now());
  }

  /** Puts another state in the place of this one. */
  void replace(State state) {
    store.replace(state.world());
    things.replace(state.things());
  }
}
