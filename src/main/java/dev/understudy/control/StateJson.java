package dev.understudy.control;

import dev.understudy.control.api.State;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Problem;
import dev.understudy.fixtures.Scenario;
import dev.understudy.fixtures.ScenarioJson;
import dev.understudy.resources.Things;
import dev.understudy.sandbox.Sandbox;
import dev.understudy.sandbox.SandboxClock;
import dev.understudy.store.World;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The state of a sandbox as a document. */
final class StateJson {
  private static final int FORMAT = 1;

  private StateJson() {}

  static State write(Sandbox sandbox) {
    dev.understudy.sandbox.State state = sandbox.state();
    SandboxClock clock = sandbox.own().clock();
    State.Builder written =
        State.builder()
            .format(FORMAT)
            .now(clock.instant().truncatedTo(ChronoUnit.MILLIS))
            .frozen(clock.setting().isFrozen());
    if (!state.world().accounts().isEmpty()) {
      written.organizations(
          ScenarioJson.write(
              new Scenario(
                  sandbox.id().text(),
                  "The sandbox " + sandbox.id() + ".",
                  clock.instant(),
                  state.world(),
                  List.of())));
    }
    if (state.things() != Things.EMPTY) {
      written.resources(state.things().toJson());
    }
    return written.build();
  }

  /** The state that a document tells; what it does not speak of stays as it is. */
  static dev.understudy.sandbox.State read(State state, Sandbox sandbox) {
    dev.understudy.sandbox.State now = sandbox.state();
    World world = state.organizations() == null ? now.world() : world(state);
    return new dev.understudy.sandbox.State(
        world, state.resources() == null ? now.things() : things(state));
  }

  private static World world(State state) {
    ScenarioJson.Reading reading = ScenarioJson.read("state", state.organizations());
    if (reading instanceof ScenarioJson.Reading.Faulty faulty) {
      throw new Refused(
          Problem.violations(
              faulty.wrongs().stream()
                  .map(
                      wrong ->
                          new Finding(
                              Finding.In.BODY,
                              "/organizations" + wrong.pointer(),
                              "fixture",
                              wrong.message()))
                  .toList()));
    }
    return ((ScenarioJson.Reading.Good) reading).scenario().world();
  }

  private static Things things(State state) {
    try {
      return Things.of(state.resources());
    } catch (IllegalArgumentException e) {
      throw Refused.unacceptable("/resources: " + e.getMessage());
    }
  }

  /** How the document has the clock set, where it speaks of it. */
  static Optional<SandboxClock.Setting> clock(State state) {
    return state.now() != null && Boolean.TRUE.equals(state.frozen())
        ? Optional.of(SandboxClock.Setting.standingAt(state.now()))
        : Optional.empty();
  }
}
