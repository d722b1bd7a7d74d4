package dev.understudy;

import dev.understudy.contract.Catalog;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Fault;
import dev.understudy.controls.RateLimit;
import dev.understudy.exchange.Layer;
import dev.understudy.journal.Journal;
import dev.understudy.sandbox.Answering;
import dev.understudy.sandbox.Sandbox;
import dev.understudy.sandbox.SandboxClock;
import dev.understudy.validation.Authentication;
import java.util.List;

/** Contracts that are answered from themselves, without code. */
record ContractsStage(Contracts files, Journal journal) implements Stage {

  static ContractsStage set(Settings settings, boolean watched) {
    Mocking mocking = settings.mocking();
    SandboxClock clock =
        settings.clock().map(SandboxClock::standingAt).orElseGet(SandboxClock::real);
    Journal journal = Journals.of(settings);
    Layer security = mocking.security() ? Authentication.ofAnyCredentials() : Authentication.off();
    RateLimit rateLimit =
        settings.rateLimit().isPresent()
            ? new RateLimit(settings.rateLimit().getAsInt(), clock, clock::elapsedMillis)
            : RateLimit.none();
    Contracts files =
        Contracts.open(
            mocking,
            watched,
            (Catalog catalog) ->
                new Sandbox(
                    catalog,
                    clock,
                    Answering.byContract(mocking.examples(), mocking.profile())
                        .withCallbacks(mocking.outbound().allowed()),
                    security,
                    rateLimit,
                    journal));
    return new ContractsStage(files, journal);
  }

  @Override
  public Sandbox sandbox() {
    return files.sandbox();
  }

  @Override
  public List<Contract> contracts() {
    return files.contracts();
  }

  @Override
  public List<Fault> findings() {
    return files.findings();
  }

  @Override
  public List<Fault> invalidExamples() {
    return files.invalidExamples();
  }

  @Override
  public void close() {
    files.close();
  }
}
