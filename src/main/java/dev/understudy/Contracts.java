package dev.understudy;

import dev.understudy.contract.Catalog;
import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.ContractWatcher;
import dev.understudy.contract.ExampleCheck;
import dev.understudy.contract.Fault;
import dev.understudy.contract.FaultyFiles;
import dev.understudy.contract.LoadOptions;
import dev.understudy.contract.Loaded;
import dev.understudy.contract.Mount;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The contracts that are stood in for: those of files, read again when they are saved, or the one
 * that is in the jar.
 */
final class Contracts implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Understudy.class.getName());

  private final List<Mocking.Place> places;
  private final List<Loaded> loaded = new ArrayList<>();
  private final List<ContractWatcher> watchers = new ArrayList<>();
  private volatile Catalog catalog;
  private volatile Consumer<Catalog> observer = changed -> {};

  private Contracts(Mocking mocking, boolean watched) {
    this.places = ContractFiles.of(mocking.contracts());
    // A file that is saved meanwhile waits until all of them are there.
    synchronized (this) {
      LoadOptions options = new LoadOptions(mocking.remoteRefs());
      try {
        for (int i = 0; i < places.size(); i++) {
          loaded.add(load(i, options, watched));
        }
        if (places.isEmpty()) {
          loaded.add(OrganizationsContract.load());
        }
        if (mocking.strict()) {
          loaded.forEach(Loaded::strict);
        }
        this.catalog = joined();
      } catch (RuntimeException e) {
        close();
        throw e;
      }
    }
    catalog.conflicts().forEach(conflict -> LOG.log(Level.WARNING, conflict));
  }

  /**
   * Loads them.
   *
   * @param watched whether they are loaded again when they are saved
   * @throws FaultyFiles if one cannot be used
   */
  static Contracts open(Mocking mocking, boolean watched) {
    return new Contracts(mocking, watched);
  }

  private Loaded load(int index, LoadOptions options, boolean watched) {
    Mocking.Place place = places.get(index);
    if (!watched) {
      return ContractLoader.load(place.file(), options);
    }
    ContractWatcher watcher = new ContractWatcher(place.file(), options, new Saved(index));
    watchers.add(watcher);
    return watcher.loaded();
  }

  private Catalog joined() {
    if (places.isEmpty()) {
      return Catalog.of(loaded.get(0).contract());
    }
    List<Mount> mounts = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Contract contract = loaded.get(i).contract();
      mounts.add(
          places
              .get(i)
              .prefix()
              .map(prefix -> Mount.at(prefix, contract))
              .orElseGet(() -> Mount.own(contract)));
    }
    return Catalog.of(mounts);
  }

  /** The contracts as they are now. */
  Catalog catalog() {
    return catalog;
  }

  /** Tells that one of the contracts now, and whenever a file is saved. */
  synchronized void observe(Consumer<Catalog> other) {
    observer = other;
    other.accept(catalog);
  }

  /** What is wrong with them, in the order that they were given in. */
  synchronized List<Fault> findings() {
    return loaded.stream().flatMap(one -> one.findings().stream()).toList();
  }

  /** The examples that their schemas refuse; to find them takes a while. */
  List<Fault> invalidExamples() {
    return catalog.contracts().stream().flatMap(one -> ExampleCheck.of(one).stream()).toList();
  }

  private synchronized void replace(int index, Loaded other) {
    loaded.set(index, other);
    catalog = joined();
    observer.accept(catalog);
  }

  /** What a save makes of a contract. */
  private final class Saved implements ContractWatcher.Listener {
    private final int index;

    Saved(int index) {
      this.index = index;
    }

    @Override
    public void onChange(Loaded changed) {
      replace(index, changed);
      int operations = changed.contract().operations().size();
      LOG.log(Level.INFO, name() + " was saved: operations served from it: " + operations);
      SavedFaults.tell(LOG, changed.errors());
    }

    @Override
    public void onFault(List<Fault> faults) {
      SavedFaults.tell(LOG, faults);
      LOG.log(Level.WARNING, name() + " was saved and cannot be used; what was good before stays");
    }

    @Override
    public void onPolling(String why) {
      LOG.log(
          Level.WARNING, name() + " is looked at once a second, as it cannot be watched: " + why);
    }

    private String name() {
      return places.get(index).file().toString();
    }
  }

  @Override
  public void close() {
    watchers.forEach(ContractWatcher::close);
  }
}
