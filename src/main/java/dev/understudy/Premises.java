package dev.understudy;

import dev.understudy.contract.Catalog;
import dev.understudy.contract.Contract;
import dev.understudy.controls.FaultLayer;
import dev.understudy.controls.RateLimit;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Responder;
import dev.understudy.handlers.TypedResponder;
import dev.understudy.journal.Journal;
import dev.understudy.mail.Postman;
import dev.understudy.resources.ResourceModels;
import dev.understudy.resources.ResourceResponder;
import dev.understudy.resources.Things;
import dev.understudy.sandbox.Beginning;
import dev.understudy.sandbox.Cast;
import dev.understudy.sandbox.Ground;
import dev.understudy.sandbox.House;
import dev.understudy.sandbox.Own;
import dev.understudy.sandbox.SandboxClock;
import dev.understudy.sandbox.SandboxId;
import dev.understudy.sandbox.State;
import dev.understudy.sandbox.StoreKeys;
import dev.understudy.validation.Authentication;
import io.vertx.core.Future;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What is set up before the doors open: contracts, scenarios, and who answers for which. */
final class Premises implements House, AutoCloseable {
  private final Settings settings;
  private final Contracts contracts;
  private final Optional<Scenarios> scenarios;
  private final Journals journals;
  private final Optional<Postman> postman;
  private final Beginnings beginnings;
  private final Beginning begun;
  private volatile Standing standing;

  /** What changes when a contract is saved: all of it at once. */
  private record Standing(Ground ground, Set<Contract> typed, ResourceModels resources) {
    boolean isTyped(Call call) {
      return call.found().filter(found -> typed.contains(found.contract())).isPresent();
    }

    boolean isAllTyped() {
      return typed.size() == ground.catalog().contracts().size();
    }
  }

  private Premises(Settings settings, Contracts contracts, Optional<Scenarios> scenarios) {
    this.settings = settings;
    this.contracts = contracts;
    this.scenarios = scenarios;
    this.journals = new Journals(settings);
    this.postman = settings.mocking().outbound().smtp().map(Postman::new);
    this.standing = stand(contracts.catalog());
    this.beginnings = new Beginnings(settings, scenarios, contracts.catalog().contracts());
    this.begun = beginnings.usual();
    contracts.observe(catalog -> standing = stand(catalog));
  }

  /**
   * Sets it up.
   *
   * @param watched whether files are read again when they are saved
   * @throws dev.understudy.contract.FaultyFiles if a file cannot be used
   * @throws IllegalArgumentException if the settings have a fault that a contract cannot have
   */
  static Premises of(Settings settings, boolean watched) {
    CompletableFuture<Contracts> loading =
        CompletableFuture.supplyAsync(() -> Contracts.open(settings.mocking(), watched));
    Scenarios scenarios = null;
    try {
      // Without a file it is known beforehand what is mocked, so that both are read at once.
      if (settings.mocking().contracts().isEmpty()
          || !written(settings, joined(loading).catalog()).isEmpty()) {
        scenarios = Scenarios.open(settings, watched);
      }
      settings.controls().check(joined(loading).catalog().contracts());
      return new Premises(settings, joined(loading), Optional.ofNullable(scenarios));
    } catch (RuntimeException e) {
      loading.thenAccept(Contracts::close);
      if (scenarios != null) {
        scenarios.close();
      }
      throw e;
    }
  }

  private static Contracts joined(CompletableFuture<Contracts> loading) {
    try {
      return loading.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Standing stand(Catalog catalog) {
    Mocking mocking = settings.mocking();
    Ground.Terms terms =
        new Ground.Terms(
            mocking.examples(),
            mocking.profile(),
            mocking.outbound().allowed(),
            settings.controls().directives());
    return new Standing(
        new Ground(catalog, terms),
        scenarios.isEmpty() ? Set.of() : written(settings, catalog),
        new ResourceModels(catalog.contracts(), !mocking.examples().dynamic()));
  }

  // Handlers know by the key who calls; without security, nobody shows one.
  private static Set<Contract> written(Settings settings, Catalog catalog) {
    if (!settings.mocking().security()) {
      return Set.of();
    }
    OrganizationsContract organizations = new OrganizationsContract();
    Set<Contract> written = Collections.newSetFromMap(new IdentityHashMap<>());
    catalog.contracts().stream().filter(organizations::isSaidBy).forEach(written::add);
    return written;
  }

  /** The contracts that handlers answer now. */
  List<Contract> written() {
    return standing.ground().catalog().contracts().stream()
        .filter(standing.typed()::contains)
        .toList();
  }

  @Override
  public Ground ground() {
    return standing.ground();
  }

  @Override
  public Cast cast(Ground ground, Own own) {
    return players(ground, own).withFaults(new FaultLayer(own.faults(), ground.bending()));
  }

  private Cast players(Ground ground, Own own) {
    Standing now = standing;
    if (now.typed().isEmpty()) {
      return untyped(ground, own);
    }
    Cast typed = typed(ground, own);
    return now.isAllTyped() ? typed : typed.orElse(untyped(ground, own), now::isTyped);
  }

  private Cast typed(Ground ground, Own own) {
    return new Cast(
        TypedResponder.organizations(own.store(), own.ids(), ground.declared()),
        new Authentication(new StoreKeys(own.store())),
        limit(own.clock(), RateLimit.unlimited(own.clock().withoutMoments())));
  }

  private Cast untyped(Ground ground, Own own) {
    Layer security =
        settings.mocking().security() ? Authentication.ofAnyCredentials() : Authentication.off();
    return new Cast(untypedAnswers(ground, own), security, limit(own.clock(), RateLimit.none()));
  }

  private Responder untypedAnswers(Ground ground, Own own) {
    if (!settings.mocking().state()) {
      return ground.declared();
    }
    long seed = own.seed().orElse(settings.mocking().examples().seed());
    return new ResourceResponder(
        standing.resources(), own.things(), seed, own.random(), ground.declared());
  }

  private RateLimit limit(SandboxClock clock, RateLimit otherwise) {
    OptionalInt limit = settings.rateLimit();
    return limit.isPresent()
        ? new RateLimit(limit.getAsInt(), clock.withoutMoments(), clock::elapsedMillis)
        : otherwise;
  }

  @Override
  public Journal journal(SandboxId id) {
    return journals.open(id);
  }

  @Override
  public Optional<Postman> postman() {
    return postman;
  }

  @Override
  public Beginning beginning() {
    return scenarios.isPresent() ? beginnings.usual() : begun;
  }

  @Override
  public Future<State> scenario(String name) {
    return scenarios
        .map(it -> it.find(name).map(found -> new State(found.world(), Things.EMPTY)))
        .orElseGet(
            () ->
                Future.failedFuture(
                    "there are no scenarios, as nothing here is the Organizations API"));
  }

  /** How worlds begin. */
  Beginnings beginnings() {
    return beginnings;
  }

  /** Every option. */
  Settings settings() {
    return settings;
  }

  /** The contracts, and what is wrong with them. */
  Contracts contracts() {
    return contracts;
  }

  /** The scenarios, where there are handlers that live in them. */
  Optional<Scenarios> scenarios() {
    return scenarios;
  }

  /** The journals of all sandboxes. */
  Journals journals() {
    return journals;
  }

  @Override
  public void close() {
    contracts.close();
    scenarios.ifPresent(Scenarios::close);
    postman.ifPresent(Postman::close);
  }
}
