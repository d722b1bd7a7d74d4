package dev.understudy;

import dev.understudy.contract.Contract;
import dev.understudy.control.Controlled;
import dev.understudy.fixtures.Saving;
import dev.understudy.fixtures.Scenario;
import dev.understudy.fixtures.ThingFixtures;
import dev.understudy.resources.ResourceModel;
import dev.understudy.resources.Things;
import dev.understudy.sandbox.Beginning;
import dev.understudy.sandbox.Sandbox;
import dev.understudy.sandbox.SandboxClock;
import dev.understudy.sandbox.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How worlds begin: from the scenarios of the Organizations API, where that is mocked, and
 * otherwise from folders that hold what other contracts keep, a file for each collection.
 */
final class Beginnings {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  private final Settings settings;
  private final Optional<Scenarios> scenarios;
  private final List<Contract> contracts;

  /** Of those scenarios, or of what those contracts keep. */
  Beginnings(Settings settings, Optional<Scenarios> scenarios, List<Contract> contracts) {
    this.settings = settings;
    this.scenarios = scenarios;
    this.contracts = contracts;
  }

  /**
   * How a world begins of which nothing else is said.
   *
   * @throws dev.understudy.contract.FaultyFiles if the files of its scenario cannot be used
   */
  Beginning usual() {
    if (scenarios.isPresent()) {
      return of(scenarios.get().begun());
    }
    boolean named = !settings.scenario().equals(Settings.DEFAULT.scenario());
    return folder(settings.scenario())
        .filter(folder -> named || Files.isDirectory(folder))
        .map(folder -> from(settings.scenario(), ThingFixtures.load(folder, model())))
        .orElseGet(() -> from(null, Things.EMPTY));
  }

  /** What scenarios there are. */
  List<String> names() {
    return scenarios.isPresent() ? scenarios.get().fixtures().names() : folders();
  }

  private List<String> folders() {
    Optional<Path> all = settings.fixtures().filter(Files::isDirectory);
    if (all.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(all.get())) {
      return entries
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> NAME.matcher(name).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The one of that name, if there is one. */
  Optional<Controlled.Told> named(String name) {
    if (!names().contains(name)) {
      return Optional.empty();
    }
    if (scenarios.isPresent()) {
      Scenario scenario = scenarios.get().fixtures().load(name);
      return Optional.of(new Controlled.Told(name, Optional.of(scenario), of(scenario)));
    }
    return folder(name)
        .map(folder -> from(name, ThingFixtures.load(folder, model())))
        .map(beginning -> new Controlled.Told(name, Optional.empty(), beginning));
  }

  /** Keeps the state of a sandbox under that name. */
  Saving save(String name, String description, Sandbox sandbox) {
    State state = sandbox.state();
    if (scenarios.isPresent()) {
      return state.things() == Things.EMPTY
          ? scenarios.get().fixtures().save(scenario(name, description, sandbox))
          : new Saving.Refused(
              "scenarios hold what the Organizations API keeps, and this sandbox has things of"
                  + " other contracts, too; export its state instead");
    }
    Optional<Path> folder = NAME.matcher(name).matches() ? folder(name) : Optional.empty();
    return folder
        .map(place -> saved(name, place, state.things()))
        .orElseGet(
            () -> new Saving.Refused("there is no folder to save into; start with --fixtures DIR"));
  }

  private Scenario scenario(String name, String description, Sandbox sandbox) {
    List<Scenario.KeyHint> keys =
        scenarios.map(Scenarios::begun).map(Scenario::keys).orElse(List.of());
    return new Scenario(
        name, description, sandbox.own().clock().instant(), sandbox.state().world(), keys);
  }

  private static Saving saved(String name, Path place, Things things) {
    boolean replaced = Files.isDirectory(place);
    try {
      ThingFixtures.save(place, things);
      return new Saving.Saved(name, place.toString(), replaced);
    } catch (IOException e) {
      return new Saving.Failed("it was not saved: " + e.getMessage());
    }
  }

  private Optional<Path> folder(String name) {
    return settings.fixtures().map(all -> all.resolve(name));
  }

  // Things are told apart by their paths, so that one model reads them of the first contract.
  private ResourceModel model() {
    return ResourceModel.of(contracts.get(0));
  }

  private Beginning from(@Nullable String name, Things things) {
    return begun(null).withState(name, new State(State.EMPTY.world(), things));
  }

  /** How a world begins from a scenario. */
  Beginning of(Scenario scenario) {
    return begun(scenario).withState(scenario.name(), new State(scenario.world(), Things.EMPTY));
  }

  private Beginning begun(@Nullable Scenario scenario) {
    return new Beginning(
        null,
        State.EMPTY,
        settings.seed(),
        clock(scenario),
        settings.controls().start(settings.seed()));
  }

  // With a seed times repeat, too: the clock stands still at the scenario's own moment.
  private SandboxClock.Setting clock(@Nullable Scenario scenario) {
    if (settings.clock().isPresent()) {
      return SandboxClock.Setting.standingAt(settings.clock().get());
    }
    return settings.seed().isPresent() && scenario != null
        ? SandboxClock.Setting.standingAt(scenario.now())
        : SandboxClock.Setting.REAL;
  }
}
