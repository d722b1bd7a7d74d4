package dev.understudy.sandbox;

import dev.understudy.controls.Faults;
import dev.understudy.resources.ThingStore;
import dev.understudy.store.MemoryStore;
import dev.understudy.store.Store;
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
 * @param random what its ids are made from
 * @param seed by which all that is random repeats, where there is one
 */
public record Own(
    Store store,
    ThingStore things,
    Faults faults,
    SandboxClock clock,
    RandomGenerator random,
    OptionalLong seed) {

  /** What one has that begins so. */
  static Own from(Beginning beginning) {
    OptionalLong seed = beginning.seed();
    RandomGenerator random =
        seed.isPresent() ? new SplittableRandom(seed.getAsLong()) : new SplittableRandom();
    return new Own(
        new MemoryStore(beginning.state().world()),
        new ThingStore(beginning.state().things()),
        beginning.faults().copy(),
        SandboxClock.of(beginning.clock()),
        random,
        seed);
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
