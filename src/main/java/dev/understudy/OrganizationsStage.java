package dev.understudy;

import dev.understudy.contract.Catalog;
import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.contract.Fault;
import dev.understudy.controls.RateLimit;
import dev.understudy.examples.ExampleResponder;
import dev.understudy.fixtures.FixtureWatcher;
import dev.understudy.fixtures.Fixtures;
import dev.understudy.fixtures.Scenario;
import dev.understudy.handlers.TypedResponder;
import dev.understudy.journal.Journal;
import dev.understudy.sandbox.Answering;
import dev.understudy.sandbox.Sandbox;
import dev.understudy.sandbox.SandboxClock;
import dev.understudy.sandbox.StoreKeys;
import dev.understudy.store.Ids;
import dev.understudy.store.MemoryStore;
import dev.understudy.store.Store;
import dev.understudy.store.World;
import dev.understudy.validation.Authentication;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/** The Organizations API: a contract whose operations are written, over state from fixtures. */
final class OrganizationsStage implements Stage {
  private static final System.Logger LOG = System.getLogger(Understudy.class.getName());
  private static final String CONTRACT = "openapi/organizations.json";

  private final Contract contract;
  private final Scenario begun;
  private final Store store;
  private final Journal journal;
  private final Sandbox sandbox;
  private final Optional<FixtureWatcher> watcher;

  private OrganizationsStage(
      Settings settings,
      Contract contract,
      Scenario begun,
      Store store,
      Optional<FixtureWatcher> watcher) {
    this.contract = contract;
    this.begun = begun;
    this.store = store;
    this.watcher = watcher;
    this.journal = Journals.of(settings);
    this.sandbox = sandbox(settings);
  }

  static OrganizationsStage set(Settings settings, boolean watched) {
    Store store = new MemoryStore(World.EMPTY);
    // Whoever watches first misses no save.
    Optional<FixtureWatcher> watcher = watched ? watcher(settings, store) : Optional.empty();
    try {
      CompletableFuture<Contract> loading =
          CompletableFuture.supplyAsync(() -> ContractLoader.load(document()));
      Scenario scenario = fixtures(settings).load(settings.scenario());
      Contract contract = loading.join();
      store.replace(scenario.world());
      return new OrganizationsStage(settings, contract, scenario, store, watcher);
    } catch (RuntimeException e) {
      watcher.ifPresent(FixtureWatcher::close);
      throw e;
    }
  }

  /** The contract that is in the jar. */
  private static Document document() {
    try (InputStream in =
        Objects.requireNonNull(
            Understudy.class.getResourceAsStream("/" + CONTRACT), "the contract is in the jar")) {
      return Document.of(CONTRACT, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fixtures fixtures(Settings settings) {
    return settings.fixtures().map(Fixtures::in).orElseGet(Fixtures::embedded);
  }

  private Sandbox sandbox(Settings settings) {
    SandboxClock clock = clock(settings);
    SplittableRandom random =
        settings.seed().isPresent()
            ? new SplittableRandom(settings.seed().getAsLong())
            : new SplittableRandom();
    RateLimit rateLimit =
        settings.rateLimit().isPresent()
            ? new RateLimit(settings.rateLimit().getAsInt(), clock, clock::elapsedMillis)
            : RateLimit.unlimited(clock);
    return new Sandbox(
        Catalog.of(contract),
        clock,
        new Answering(
            TypedResponder.organizations(store, new Ids(clock, random)),
            new ExampleResponder(settings.mocking().examples()),
            settings.mocking().profile()),
        new Authentication(new StoreKeys(store)),
        rateLimit,
        journal);
  }

  private SandboxClock clock(Settings settings) {
    if (settings.clock().isPresent()) {
      return SandboxClock.standingAt(settings.clock().get());
    }
    return settings.seed().isPresent() ? SandboxClock.standingAt(begun.now()) : SandboxClock.real();
  }

  private static Optional<FixtureWatcher> watcher(Settings settings, Store store) {
    return settings
        .fixtures()
        .map(folder -> folder.resolve(settings.scenario()))
        .map(folder -> new FixtureWatcher(folder, new Restart(folder, store)));
  }

  /** A saved change starts the world afresh from the fixtures; a broken one changes nothing. */
  private record Restart(Path folder, Store store) implements FixtureWatcher.Listener {
    @Override
    public void onChange(Scenario scenario) {
      store
          .replace(scenario.world())
          .onSuccess(
              done -> LOG.log(Level.INFO, folder + " was saved: the world begins again from it"));
    }

    @Override
    public void onFault(List<Fault> faults) {
      SavedFaults.tell(LOG, faults);
      LOG.log(
          Level.WARNING,
          folder
              + " was saved with "
              + (faults.size() == 1 ? "a fault" : faults.size() + " faults")
              + "; what was good before stays");
    }

    @Override
    public void onPolling(String why) {
      LOG.log(
          Level.WARNING, folder + " is looked at once a second, as it cannot be watched: " + why);
    }
  }

  @Override
  public Sandbox sandbox() {
    return sandbox;
  }

  @Override
  public Journal journal() {
    return journal;
  }

  @Override
  public List<Contract> contracts() {
    return List.of(contract);
  }

  @Override
  public Optional<Scenario> scenario() {
    return Optional.of(begun);
  }

  @Override
  public Store store() {
    return store;
  }

  @Override
  public void close() {
    watcher.ifPresent(FixtureWatcher::close);
  }
}
