package dev.understudy.sandbox;

import dev.understudy.controls.Faults;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox begins, and what it is put back to.
 *
 * @param scenario what the state is called, where it has a name
 * @param state the state itself
 * @param seed by which all that is random repeats, where there is one
 * @param clock how its clock is set
 * @param faults what goes wrong in it on purpose; copied, not shared
 */
public record Beginning(
    @Nullable String scenario,
    State state,
    OptionalLong seed,
    SandboxClock.Setting clock,
    Faults faults) {

  public Beginning {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(seed, "seed");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(faults, "faults");
  }

  /** The same with another state, which may have a name. */
  public Beginning withState(@Nullable String name, State other) {
    return new Beginning(name, other, seed, clock, faults);
  }

  /** The same with a seed. */
  public Beginning withSeed(long number) {
    return new Beginning(scenario, state, OptionalLong.of(number), clock, faults);
  }

  /** The same with a clock that stands still. */
  public Beginning withClock(Instant moment) {
    return new Beginning(scenario, state, seed, SandboxClock.Setting.standingAt(moment), faults);
  }
}
