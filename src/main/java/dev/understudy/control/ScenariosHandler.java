package dev.understudy.control;

import dev.understudy.api.Caller;
import dev.understudy.contract.FaultyFiles;
import dev.understudy.control.api.Key;
import dev.understudy.control.api.NewSnapshot;
import dev.understudy.control.api.SavedScenario;
import dev.understudy.control.api.Scenario;
import dev.understudy.control.api.ScenarioChoice;
import dev.understudy.control.api.ScenarioList;
import dev.understudy.control.api.ScenarioSummary;
import dev.understudy.control.api.ScenariosApi;
import dev.understudy.control.api.Snapshot;
import dev.understudy.control.api.SnapshotChoice;
import dev.understudy.control.api.SnapshotList;
import dev.understudy.control.api.State;
import dev.understudy.fixtures.Saving;
import dev.understudy.sandbox.Beginning;
import dev.understudy.sandbox.Sandbox;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Lists, switches and saves scenarios, takes snapshots, and exports states. */
record ScenariosHandler(Desk desk, Snapshots snapshots) implements ScenariosApi {

  @Override
  public Future<ListScenariosResponse> listScenarios(Caller caller) {
    return desk.later(
        () ->
            ListScenariosResponse.Status200.of(
                ScenarioList.builder()
                    .scenarios(desk.controlled().scenarios().stream().map(this::summary).toList())
                    .build()));
  }

  private ScenarioSummary summary(String name) {
    String description;
    try {
      description =
          desk.controlled()
              .scenario(name)
              .flatMap(Controlled.Told::scenario)
              .map(dev.understudy.fixtures.Scenario::description)
              .orElse("");
    } catch (FaultyFiles e) {
      description = "cannot be used: " + e.faults().get(0);
    }
    return ScenarioSummary.builder().name(name).description(description).build();
  }

  @Override
  public Future<GetScenarioResponse> getScenario(Caller caller, String name) {
    return desk.later(() -> GetScenarioResponse.Status200.of(view(read(name))));
  }

  private Controlled.Told read(String name) {
    try {
      return desk.scenario(name);
    } catch (FaultyFiles e) {
      throw Refused.unacceptable("the scenario cannot be used: " + e.faults().get(0));
    }
  }

  private static Scenario view(Controlled.Told told) {
    Optional<dev.understudy.fixtures.Scenario> scenario = told.scenario();
    return Scenario.builder()
        .name(told.name())
        .description(scenario.map(dev.understudy.fixtures.Scenario::description).orElse(""))
        .now(scenario.map(dev.understudy.fixtures.Scenario::now).orElse(null))
        .keys(
            scenario.map(dev.understudy.fixtures.Scenario::keys).orElse(List.of()).stream()
                .map(ScenariosHandler::key)
                .toList())
        .build();
  }

  private static Key key(dev.understudy.fixtures.Scenario.KeyHint hint) {
    return Key.builder()
        .token(hint.token())
        .account(hint.account())
        .note(hint.note())
        .revoked(hint.revoked())
        .build();
  }

  @Override
  public Future<SaveScenarioResponse> saveScenario(
      Caller caller, String name, SavedScenario wanted) {
    Sandbox sandbox = desk.sandbox(wanted.sandbox());
    String description =
        wanted.description() == null
            ? "Saved from the sandbox " + sandbox.id() + "."
            : wanted.description();
    return desk.later(
        () -> {
          Saving saving = desk.controlled().save(name, description, sandbox);
          if (saving instanceof Saving.Saved saved) {
            ScenarioSummary summary =
                ScenarioSummary.builder().name(name).description(description).build();
            return saved.replaced()
                ? SaveScenarioResponse.Status200.of(summary)
                : SaveScenarioResponse.Status201.of(summary);
          }
          throw saving instanceof Saving.Refused refused
              ? Refused.conflict("not-saved", refused.why())
              : new IllegalStateException(((Saving.Failed) saving).why());
        });
  }

  @Override
  public Future<SwitchScenarioResponse> switchScenario(
      Caller caller, String id, ScenarioChoice wanted) {
    Sandbox sandbox = desk.sandbox(id);
    return desk.later(() -> read(wanted.name()))
        .map(
            told -> {
              Beginning from = told.beginning();
              sandbox.restart(sandbox.beginning().withState(told.name(), from.state()));
              return SwitchScenarioResponse.Status200.of(view(sandbox));
            });
  }

  @Override
  public Future<ExportStateResponse> exportState(Caller caller, String id) {
    Sandbox sandbox = desk.sandbox(id);
    return desk.later(() -> ExportStateResponse.Status200.of(StateJson.write(sandbox)));
  }

  @Override
  public Future<ImportStateResponse> importState(Caller caller, String id, State state) {
    Sandbox sandbox = desk.sandbox(id);
    return desk.later(() -> StateJson.read(state, sandbox))
        .map(
            read -> {
              sandbox.replace(read);
              StateJson.clock(state).ifPresent(sandbox.own().clock()::set);
              return ImportStateResponse.Status200.of(view(sandbox));
            });
  }

  @Override
  public Future<ListSnapshotsResponse> listSnapshots(Caller caller) {
    return Future.succeededFuture(
        ListSnapshotsResponse.Status200.of(
            SnapshotList.builder()
                .snapshots(snapshots.all().stream().map(ScenariosHandler::view).toList())
                .build()));
  }

  @Override
  public Future<TakeSnapshotResponse> takeSnapshot(Caller caller, NewSnapshot wanted) {
    Snapshots.Taken taken = snapshots.take(wanted.id(), desk.sandbox(wanted.sandbox()));
    return Future.succeededFuture(TakeSnapshotResponse.Status201.of(view(taken)));
  }

  @Override
  public Future<DeleteSnapshotResponse> deleteSnapshot(Caller caller, String id) {
    snapshots.delete(id);
    return Future.succeededFuture(new DeleteSnapshotResponse.Status204());
  }

  @Override
  public Future<RestoreSnapshotResponse> restoreSnapshot(
      Caller caller, String id, SnapshotChoice wanted) {
    Sandbox sandbox = desk.sandbox(id);
    Beginning then = snapshots.get(wanted.snapshot()).beginning();
    sandbox.replace(then.state());
    sandbox.own().clock().set(then.clock());
    return Future.succeededFuture(RestoreSnapshotResponse.Status200.of(view(sandbox)));
  }

  private static Snapshot view(Snapshots.Taken taken) {
    return Snapshot.builder()
        .id(taken.id())
        .sandbox(taken.sandbox())
        .takenAt(taken.takenAt())
        .build();
  }

  private dev.understudy.control.api.Sandbox view(Sandbox sandbox) {
    return SandboxView.of(sandbox, desk.controlled().url());
  }
}
