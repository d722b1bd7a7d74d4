package dev.understudy.control;

import dev.understudy.api.Caller;
import dev.understudy.control.api.Clock;
import dev.understudy.control.api.ClockAdvance;
import dev.understudy.control.api.ClockSetting;
import dev.understudy.control.api.NewSandbox;
import dev.understudy.control.api.SandboxList;
import dev.understudy.control.api.SandboxesApi;
import dev.understudy.sandbox.Beginning;
import dev.understudy.sandbox.Sandbox;
import dev.understudy.sandbox.SandboxClock;
import dev.understudy.sandbox.SandboxId;
import dev.understudy.sandbox.Sandboxes;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes sandboxes, puts them back, and turns their clocks. */
record SandboxesHandler(Desk desk, Snapshots snapshots) implements SandboxesApi {

  @Override
  public Future<ListSandboxesResponse> listSandboxes(Caller caller) {
    List<dev.understudy.control.api.Sandbox> all =
        desk.controlled().sandboxes().all().stream().map(this::view).toList();
    return Future.succeededFuture(
        ListSandboxesResponse.Status200.of(
            SandboxList.builder().sandboxes(all).total(all.size()).build()));
  }

  @Override
  public Future<CreateSandboxResponse> createSandbox(Caller caller, NewSandbox wanted) {
    return desk.later(() -> create(wanted));
  }

  private CreateSandboxResponse create(NewSandbox wanted) {
    SandboxId id = new SandboxId(wanted.id() == null ? "s-" + UUID.randomUUID() : wanted.id());
    Beginning beginning = beginning(wanted);
    if (wanted.seed() != null) {
      beginning = beginning.withSeed(wanted.seed());
    }
    if (wanted.now() != null) {
      beginning = beginning.withClock(wanted.now());
    }
    Sandboxes.Entry entry = desk.controlled().sandboxes().make(id, beginning);
    if (entry instanceof Sandboxes.Entry.Shut shut) {
      throw new Refused(shut.problem());
    }
    Sandbox made = ((Sandboxes.Entry.Open) entry).sandbox();
    return CreateSandboxResponse.Status201.of(view(made)).withLocation("/sandboxes/" + id);
  }

  private Beginning beginning(NewSandbox wanted) {
    if (Stream.of(wanted.scenario(), wanted.forkOf(), wanted.snapshot())
            .filter(it -> it != null)
            .count()
        > 1) {
      throw Refused.unacceptable("a sandbox begins from one of scenario, fork_of and snapshot");
    }
    if (wanted.scenario() != null) {
      return desk.scenario(wanted.scenario()).beginning();
    }
    if (wanted.forkOf() != null) {
      return desk.sandbox(wanted.forkOf()).fork();
    }
    return wanted.snapshot() == null
        ? desk.controlled().beginning()
        : snapshots.get(wanted.snapshot()).beginning();
  }

  @Override
  public Future<GetSandboxResponse> getSandbox(Caller caller, String id) {
    return Future.succeededFuture(GetSandboxResponse.Status200.of(view(desk.sandbox(id))));
  }

  @Override
  public Future<DeleteSandboxResponse> deleteSandbox(Caller caller, String id) {
    Sandbox sandbox = desk.sandbox(id);
    if (sandbox.id().isDefault()) {
      throw Refused.conflict(
          "default-sandbox", "the default sandbox stays; POST /sandboxes/default/reset empties it");
    }
    desk.controlled().sandboxes().delete(sandbox.id());
    return Future.succeededFuture(new DeleteSandboxResponse.Status204());
  }

  @Override
  public Future<ResetSandboxResponse> resetSandbox(Caller caller, String id) {
    Sandbox sandbox = desk.sandbox(id);
    sandbox.reset();
    return Future.succeededFuture(ResetSandboxResponse.Status200.of(view(sandbox)));
  }

  @Override
  public Future<UndoChangeResponse> undoChange(Caller caller, String id) {
    Sandbox sandbox = desk.sandbox(id);
    if (!sandbox.undo()) {
      throw Refused.conflict(
          "nothing-to-undo", "nothing has changed the state of '" + sandbox.id() + "' yet");
    }
    return Future.succeededFuture(UndoChangeResponse.Status200.of(view(sandbox)));
  }

  @Override
  public Future<GetClockResponse> getClock(Caller caller, String id) {
    return Future.succeededFuture(GetClockResponse.Status200.of(clock(desk.sandbox(id))));
  }

  @Override
  public Future<SetClockResponse> setClock(Caller caller, String id, ClockSetting wanted) {
    Sandbox sandbox = desk.sandbox(id);
    try {
      sandbox.own().clock().set(setting(wanted));
    } catch (IllegalArgumentException e) {
      throw Refused.unacceptable(String.valueOf(e.getMessage()));
    }
    return Future.succeededFuture(SetClockResponse.Status200.of(clock(sandbox)));
  }

  private static SandboxClock.Setting setting(ClockSetting wanted) {
    if (wanted.now() != null && wanted.offset() != null) {
      throw Refused.unacceptable("now and offset exclude each other; say one of the two");
    }
    Instant real = Instant.now();
    Duration offset =
        wanted.now() != null
            ? Duration.between(real, wanted.now())
            : wanted.offset() != null ? duration(wanted.offset()) : Duration.ZERO;
    boolean frozen = wanted.frozen() != null && wanted.frozen();
    return frozen
        ? SandboxClock.Setting.standingAt(wanted.now() != null ? wanted.now() : real.plus(offset))
        : new SandboxClock.Setting(null, offset);
  }

  @Override
  public Future<AdvanceClockResponse> advanceClock(Caller caller, String id, ClockAdvance wanted) {
    Sandbox sandbox = desk.sandbox(id);
    try {
      sandbox.own().clock().advance(duration(wanted.by()));
    } catch (IllegalArgumentException e) {
      throw Refused.unacceptable(String.valueOf(e.getMessage()));
    }
    return Future.succeededFuture(AdvanceClockResponse.Status200.of(clock(sandbox)));
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException | ArithmeticException e) {
      throw Refused.unacceptable("'" + text + "' is no ISO 8601 duration such as P7D or PT90S");
    }
  }

  private static Clock clock(Sandbox sandbox) {
    SandboxClock clock = sandbox.own().clock();
    return Clock.builder()
        .now(clock.instant().truncatedTo(ChronoUnit.MILLIS))
        .frozen(clock.setting().isFrozen())
        .build();
  }

  private dev.understudy.control.api.Sandbox view(Sandbox sandbox) {
    return SandboxView.of(sandbox, desk.controlled().url());
  }
}
