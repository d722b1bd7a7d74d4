package dev.understudy.sandbox;

import dev.understudy.exchange.Layer;
import dev.understudy.journal.Coverage;

/**
 * What a sandbox has from one reset to the next, and from one save of a contract to the next.
 *
 * @param beginning what it is put back to
 * @param own what it has for itself
 * @param ground the contracts
 * @param cast who acts in it
 * @param journey the way of a request that says nothing itself about its answer
 * @param coverage which parts of the contracts were exercised
 */
record Life(
    Beginning beginning, Own own, Ground ground, Cast cast, Journey journey, Coverage coverage) {

  static Life of(House house, Beginning beginning, Own own, Layer journal) {
    Ground ground = house.ground();
    Cast cast = house.cast(ground, own);
    Journey journey = new Journey(ground, cast, own.clock(), journal, Layer.NONE);
    return new Life(beginning, own, ground, cast, journey, ground.coverage().fresh());
  }

  /** The same, to be put back to something else. */
  Life withBeginning(Beginning other) {
    return new Life(other, own, ground, cast, journey, coverage);
  }
}
