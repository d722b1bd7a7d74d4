package dev.understudy;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Fault;
import dev.understudy.fixtures.Scenario;
import dev.understudy.journal.Journal;
import dev.understudy.sandbox.Sandbox;
import dev.understudy.store.MemoryStore;
import dev.understudy.store.Store;
import dev.understudy.store.World;
import java.util.List;
import java.util.Optional;

/** What is set up before the doors open: what is mocked, and what happens on it. */
interface Stage extends AutoCloseable {

  /**
   * Sets it up: the Organizations API, or the contracts that are named.
   *
   * @param watched whether files are read again when they are saved
   * @throws dev.understudy.contract.FaultyFiles if a file cannot be used
   */
  static Stage set(Settings settings, boolean watched) {
    return settings.mocking().contracts().isEmpty()
        ? OrganizationsStage.set(settings, watched)
        : ContractsStage.set(settings, watched);
  }

  /** The one that answers now. */
  Sandbox sandbox();

  /** What happened so far. */
  Journal journal();

  /** What is promised now. */
  List<Contract> contracts();

  /** What is wrong with that. */
  default List<Fault> findings() {
    return List.of();
  }

  /** The examples in it that their own schemas refuse. */
  default List<Fault> invalidExamples() {
    return List.of();
  }

  /** The world that it began with, where there is one. */
  default Optional<Scenario> scenario() {
    return Optional.empty();
  }

  /** The world as it is now; empty where there is none. */
  default Store store() {
    return new MemoryStore(World.EMPTY);
  }

  /** Watches nothing any more. */
  @Override
  void close();
}
