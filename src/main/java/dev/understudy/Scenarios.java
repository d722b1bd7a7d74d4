package dev.understudy;

import dev.understudy.contract.Fault;
import dev.understudy.fixtures.FixtureWatcher;
import dev.understudy.fixtures.Fixtures;
import dev.understudy.fixtures.Scenario;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The scenarios of the Organizations API, and the one that its worlds begin from. */
final class Scenarios implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Understudy.class.getName());

  private final Fixtures fixtures;
  private final Optional<FixtureWatcher> watcher;
  private final boolean isEmbedded;
  private final Map<String, Scenario> embedded = new ConcurrentHashMap<>();
  private volatile Scenario begun;
  private volatile Consumer<Scenario> observer = changed -> {};

  // Whoever watches first misses no save.
  private Scenarios(Settings settings, boolean watched) {
    this.fixtures = settings.fixtures().map(Fixtures::in).orElseGet(Fixtures::embedded);
    this.isEmbedded = settings.fixtures().isEmpty();
    this.watcher =
        settings
            .fixtures()
            .filter(folder -> watched)
            .map(folder -> folder.resolve(settings.scenario()))
            .map(folder -> new FixtureWatcher(folder, new Saved(folder)));
    try {
      this.begun = fixtures.load(settings.scenario());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Reads the one that the settings name.
   *
   * @param watched whether it is read again when it is saved
   * @throws dev.understudy.contract.FaultyFiles if it cannot be used
   */
  static Scenarios open(Settings settings, boolean watched) {
    return new Scenarios(settings, watched);
  }

  /** The one that worlds begin from, as it was saved last. */
  Scenario begun() {
    return begun;
  }

  /**
   * The one of that name as it is now; what comes with us is read once. The future fails with a
   * sentence that a caller may see where there is none, or where it cannot be used.
   */
  Future<Scenario> find(String name) {
    Scenario known = begun.name().equals(name) ? begun : embedded.get(name);
    if (known != null) {
      return Future.succeededFuture(known);
    }
    Context context = Vertx.currentContext();
    return context == null
        ? Future.future(found -> found.complete(read(name)))
        : context.executeBlocking(() -> read(name));
  }

  private Scenario read(String name) {
    List<String> names = fixtures.names();
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "no scenario is '" + name + "'; there are " + String.join(", ", names));
    }
    Scenario read = fixtures.load(name);
    if (isEmbedded) {
      embedded.put(name, read);
    }
    return read;
  }

  /** Where all of them are. */
  Fixtures fixtures() {
    return fixtures;
  }

  /** Tells that one whenever the scenario is saved and good. */
  void observe(Consumer<Scenario> other) {
    observer = other;
  }

  /** A saved change starts the world afresh from the fixtures; a broken one changes nothing. */
  private final class Saved implements FixtureWatcher.Listener {
    private final Path folder;

    Saved(Path folder) {
      this.folder = folder;
    }

    @Override
    public void onChange(Scenario scenario) {
      begun = scenario;
      observer.accept(scenario);
      LOG.log(Level.INFO, folder + " was saved: the world begins again from it");
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
  public void close() {
    watcher.ifPresent(FixtureWatcher::close);
  }
}
