package dev.understudy;

import dev.understudy.contract.Catalog;
import dev.understudy.examples.ExampleResponder;
import dev.understudy.resources.ResourceModels;
import dev.understudy.resources.ResourceResponder;
import dev.understudy.resources.ThingStore;
import dev.understudy.resources.Things;
import dev.understudy.sandbox.Answering;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What callers add to contracts that are mocked without code; it outlives a contract that is saved.
 */
record KeptThings(Mocking mocking, ThingStore store, RandomGenerator random) {

  static KeptThings of(Settings settings) {
    RandomGenerator random =
        settings.seed().isPresent()
            ? new SplittableRandom(settings.seed().getAsLong())
            : new SplittableRandom();
    return new KeptThings(settings.mocking(), new ThingStore(Things.EMPTY), random);
  }

  /** Who answers from them; from the contracts alone where nothing is to be kept. */
  Answering answering(Catalog catalog) {
    if (!mocking.state()) {
      return Answering.byContract(mocking.examples(), mocking.profile());
    }
    ExampleResponder declared = new ExampleResponder(mocking.examples());
    ResourceModels models = new ResourceModels(catalog.contracts(), !mocking.examples().dynamic());
    long seed = mocking.examples().seed();
    return new Answering(
        new ResourceResponder(models, store, seed, random, declared), declared, mocking.profile());
  }
}
