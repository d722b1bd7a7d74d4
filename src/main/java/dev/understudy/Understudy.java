package dev.understudy;

import dev.understudy.contract.Catalog;
import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.contract.Fault;
import dev.understudy.controls.RateLimit;
import dev.understudy.fixtures.FixtureWatcher;
import dev.understudy.fixtures.Fixtures;
import dev.understudy.fixtures.Scenario;
import dev.understudy.handlers.TypedResponder;
import dev.understudy.http.Limits;
import dev.understudy.http.Listener;
import dev.understudy.journal.Journal;
import dev.understudy.organizations.Message;
import dev.understudy.sandbox.Sandbox;
import dev.understudy.sandbox.SandboxClock;
import dev.understudy.sandbox.StoreKeys;
import dev.understudy.store.Ids;
import dev.understudy.store.MemoryStore;
import dev.understudy.store.Store;
import dev.understudy.store.World;
import dev.understudy.validation.Authentication;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A stand-in that runs: started from settings, asked for its address, stopped. */
public final class Understudy {
  private static final System.Logger LOG = System.getLogger(Understudy.class.getName());
  private static final String CONTRACT = "openapi/organizations.json";
  private static final long JOURNAL_BYTES = 64L << 20;
  private static final int MOST_FAULTS = 10;

  private final Settings settings;
  private final Stage stage;
  private final Vertx vertx;
  private final Listener listener;
  private final Optional<FixtureWatcher> watcher;
  private @Nullable Future<Void> closing;

  private Understudy(
      Settings settings,
      Stage stage,
      Vertx vertx,
      Listener listener,
      Optional<FixtureWatcher> watcher) {
    this.settings = settings;
    this.stage = stage;
    this.vertx = vertx;
    this.listener = listener;
    this.watcher = watcher;
  }

  /** What is set up before the doors open. */
  private record Stage(Contract contract, Scenario scenario, Store store, Journal journal) {}

  /**
   * Starts one. It reads files before it returns, so call it on a thread that may wait. The future
   * fails where the port is not to be had.
   *
   * @throws dev.understudy.contract.FaultyFiles if the contract or the fixtures cannot be used
   */
  public static Future<Understudy> start(Settings settings) {
    // The engine warms up while the files are read. Whoever watches first misses no save.
    CompletableFuture<Vertx> vertx = CompletableFuture.supplyAsync(Understudy::vertx);
    Store store = new MemoryStore(World.EMPTY);
    Optional<FixtureWatcher> watcher = watcher(settings, store);
    try {
      return open(settings, stage(settings, store), vertx.join(), watcher);
    } catch (RuntimeException e) {
      watcher.ifPresent(FixtureWatcher::close);
      vertx.join().close();
      throw e;
    }
  }

  /**
   * A sandbox by itself, without a port: a call is answered in this process.
   *
   * @throws dev.understudy.contract.FaultyFiles if the contract or the fixtures cannot be used
   */
  public static Sandbox sandbox(Settings settings) {
    return sandbox(settings, stage(settings, new MemoryStore(World.EMPTY)));
  }

  private static Vertx vertx() {
    return Vertx.vertx(
        new VertxOptions()
            .setEventLoopPoolSize(1)
            .setWorkerPoolSize(2)
            .setInternalBlockingPoolSize(2)
            .setFileSystemOptions(
                new FileSystemOptions()
                    .setClassPathResolvingEnabled(false)
                    .setFileCachingEnabled(false)));
  }

  private static Stage stage(Settings settings, Store store) {
    CompletableFuture<Contract> loading =
        CompletableFuture.supplyAsync(() -> ContractLoader.load(contractDocument()));
    Scenario scenario = fixtures(settings).load(settings.scenario());
    Contract contract = loading.join();
    store.replace(scenario.world());
    return new Stage(contract, scenario, store, new Journal(settings.journalSize(), JOURNAL_BYTES));
  }

  private static Fixtures fixtures(Settings settings) {
    return settings.fixtures().map(Fixtures::in).orElseGet(Fixtures::embedded);
  }

  private static Document contractDocument() {
    try (InputStream in =
        Objects.requireNonNull(
            Understudy.class.getResourceAsStream("/" + CONTRACT), "the contract is in the jar")) {
      return Document.of(CONTRACT, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Future<Understudy> open(
      Settings settings, Stage stage, Vertx vertx, Optional<FixtureWatcher> watcher) {
    return Listener.open(vertx, sandbox(settings, stage), door(settings))
        .map(listener -> new Understudy(settings, stage, vertx, listener, watcher))
        .onFailure(
            failure -> {
              watcher.ifPresent(FixtureWatcher::close);
              vertx.close();
            });
  }

  private static Sandbox sandbox(Settings settings, Stage stage) {
    SandboxClock clock = clock(settings, stage.scenario());
    SplittableRandom random =
        settings.seed().isPresent()
            ? new SplittableRandom(settings.seed().getAsLong())
            : new SplittableRandom();
    RateLimit rateLimit =
        settings.rateLimit().isPresent()
            ? new RateLimit(settings.rateLimit().getAsInt(), clock, clock::elapsedMillis)
            : RateLimit.unlimited(clock);
    return new Sandbox(
        Catalog.of(stage.contract()),
        clock,
        TypedResponder.organizations(stage.store(), new Ids(clock, random)),
        new Authentication(new StoreKeys(stage.store())),
        rateLimit,
        stage.journal());
  }

  private static SandboxClock clock(Settings settings, Scenario scenario) {
    if (settings.clock().isPresent()) {
      return SandboxClock.standingAt(settings.clock().get());
    }
    return settings.seed().isPresent()
        ? SandboxClock.standingAt(scenario.now())
        : SandboxClock.real();
  }

  private static Listener.Door door(Settings settings) {
    Limits limits =
        Limits.DEFAULT.withBodyBytes(settings.maxBody()).withConnections(settings.maxConnections());
    return new Listener.Door(
        settings.host(),
        settings.port(),
        Set.copyOf(settings.allowedHosts()),
        settings.cors(),
        limits);
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
      faults.stream().limit(MOST_FAULTS).forEach(fault -> LOG.log(Level.WARNING, fault.toString()));
      int more = Math.max(0, faults.size() - MOST_FAULTS);
      LOG.log(
          Level.WARNING,
          folder
              + " was saved with "
              + (faults.size() == 1 ? "a fault" : faults.size() + " faults")
              + (more > 0 ? ", the last " + more + " not told here" : "")
              + "; what was good before stays");
    }

    @Override
    public void onPolling(String why) {
      LOG.log(
          Level.WARNING, folder + " is looked at once a second, as it cannot be watched: " + why);
    }
  }

  /** The base address of the mocked API. */
  public URI url() {
    String host = settings.host();
    boolean any = host.equals("0.0.0.0") || host.equals("::");
    String name = any ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + listener.port());
  }

  /** What it was started with. */
  public Settings settings() {
    return settings;
  }

  /** The contract that it keeps. */
  public Contract contract() {
    return stage.contract();
  }

  /** The scenario that it was started from. */
  public Scenario scenario() {
    return stage.scenario();
  }

  /** Where the state lives. */
  public Store store() {
    return stage.store();
  }

  /** The e-mails that went out so far, the first one first: letters that can be read. */
  public Future<List<Message>> outbox() {
    return stage.store().world().map(World::outbox);
  }

  /** What happened so far. */
  public Journal journal() {
    return stage.journal();
  }

  /**
   * Takes no more requests, lets those under way end for up to 800 ms, and stops. To stop again
   * does nothing more.
   */
  public synchronized Future<Void> close() {
    Future<Void> begun = closing;
    if (begun == null) {
      watcher.ifPresent(FixtureWatcher::close);
      begun = listener.close().eventually(vertx::close);
      closing = begun;
    }
    return begun;
  }
}
