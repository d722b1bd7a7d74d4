package dev.understudy.sandbox;

import dev.understudy.contract.Catalog;
import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.Document;
import dev.understudy.controls.FaultLayer;
import dev.understudy.controls.Faults;
import dev.understudy.controls.RateLimit;
import dev.understudy.fixtures.Fixtures;
import dev.understudy.handlers.TypedResponder;
import dev.understudy.journal.Journal;
import dev.understudy.mail.Postman;
import dev.understudy.resources.Things;
import dev.understudy.store.Ids;
import dev.understudy.validation.Authentication;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What sandboxes of the Organizations API have in common, each with a limit of 50 calls. */
final class OrganizationsHouse implements House {
  static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
  static final int LIMIT = 50;

  private static final Contract CONTRACT =
      ContractLoader.load(Document.read(Path.of("openapi/organizations.yaml"), "organizations"));

  private final Beginning beginning =
      new Beginning(
          "default",
          state("default"),
          OptionalLong.of(7),
          SandboxClock.Setting.standingAt(NOW),
          new Faults(7));
  private volatile Ground ground = Ground.of(Catalog.of(CONTRACT));

  static State state(String scenario) {
    return new State(Fixtures.embedded().load(scenario).world(), Things.EMPTY);
  }

  /** As if the contract had been saved. */
  void save() {
    ground = Ground.of(Catalog.of(CONTRACT));
  }

  @Override
  public Ground ground() {
    return ground;
  }

  @Override
  public Cast cast(Ground now, Own own) {
    return new Cast(
            TypedResponder.organizations(
                own.store(), new Ids(own.clock(), own.random()), now.declared()),
            new Authentication(new StoreKeys(own.store())),
            new RateLimit(LIMIT, own.clock().withoutMoments(), own.clock()::elapsedMillis))
        .withFaults(new FaultLayer(own.faults(), now.bending()));
  }

  @Override
  public Journal journal(SandboxId id) {
    return new Journal(1_000, 1 << 20);
  }

  @Override
  public Beginning beginning() {
    return beginning;
  }

  @Override
  public Future<State> scenario(String name) {
    return name.equals("agency") || name.equals("empty")
        ? Future.succeededFuture(state(name))
        : Future.failedFuture("no scenario is '" + name + "'; there are agency, empty");
  }

  @Override
  public Optional<Postman> postman() {
    return Optional.empty();
  }
}
