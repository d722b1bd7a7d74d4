package dev.understudy.examples;

import java.util.Objects;

/**
 * How the contract's own answers are chosen and made.
 *
 * @param seed moves everything that is generated
 * @param dynamic whether generated data go before the contract's examples
 * @param fill whether optional members are made
 * @param invalid whether examples that break their own schema are served
 */
public record ExampleOptions(long seed, boolean dynamic, Fill fill, boolean invalid) {

  /** Examples first, all members, no invalid example. */
  public static final ExampleOptions DEFAULT = new ExampleOptions(0, false, Fill.ALL, false);

  public ExampleOptions {
    Objects.requireNonNull(fill, "fill");
  }

  ExampleOptions withSeed(long other) {
    return new ExampleOptions(other, dynamic, fill, invalid);
  }

  ExampleOptions withDynamic(boolean other) {
    return new ExampleOptions(seed, other, fill, invalid);
  }
}
