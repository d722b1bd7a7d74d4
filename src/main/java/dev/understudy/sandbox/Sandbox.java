package dev.understudy.sandbox;

import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Entrance;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.journal.Coverage;
import dev.understudy.journal.Journal;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One whole little server without a port: a world of its own, with its own state, clock, seed,
 * counters and journal. How it answers is told by its {@link Journey}.
 */
public final class Sandbox implements Entrance {
  private final SandboxId id;
  private final House house;
  private final Journal journal;
  private final History history = new History();
  private final Instant createdAt = Instant.now();
  private volatile long usedNanos = System.nanoTime();
  private volatile Life life;
  private final long shared; // bytes of the state that all begin with, and that is there once
  private long noted;
  private boolean isGone;

  /**
   * A sandbox.
   *
   * @param house what it has in common with others
   * @param beginning how it begins
   */
  public Sandbox(SandboxId id, House house, Beginning beginning) {
    this.id = Objects.requireNonNull(id, "id");
    this.house = Objects.requireNonNull(house, "house");
    this.journal = house.journal(id);
    this.shared = house.beginning().state().bytes();
    this.life = live(beginning, Own.from(beginning, house.postman()));
    journal.observe(exchange -> life.coverage().accept(exchange));
  }

  private Life live(Beginning beginning, Own own) {
    return Life.of(house, beginning, own, journal);
  }

  // A contract that was saved is kept from the next request on; the state stays.
  private Life life() {
    Life now = life;
    return now.ground() == house.ground() ? now : renewed();
  }

  private synchronized Life renewed() {
    if (life.ground() != house.ground()) {
      life = live(life.beginning(), life.own());
    }
    return life;
  }

  @Override
  public Future<Reply> respond(
      String method, String path, @Nullable String query, MultiMap headers, Buffer body) {
    usedNanos = System.nanoTime();
    Life now = life();
    if (now.ground().isDirected(headers)) {
      Directed directed = new Directed(house, now, journal, headers);
      Function<Journey, Future<Reply>> request =
          journey -> journey.respond(method, path, query, headers, body);
      return directed.isElsewhere()
          ? directed.respond(request)
          : noted(now.own(), () -> directed.respond(request));
    }
    Journey journey = now.journey();
    return method.equals("GET")
        ? journey.respond(method, path, query, headers, body)
        : noted(now.own(), () -> journey.respond(method, path, query, headers, body));
  }

  private Future<Reply> noted(Own own, Supplier<Future<Reply>> answer) {
    State before = own.state();
    return Answers.map(
        answer.get(),
        reply -> {
          changed(own, before);
          return reply;
        });
  }

  @Override
  public Future<Reply> refuse(
      String method, String path, @Nullable String query, MultiMap headers, Problem problem) {
    usedNanos = System.nanoTime();
    return life().journey().refuse(method, path, query, headers, problem);
  }

  @Override
  public List<String> allowed(String path) {
    return life().journey().allowed(path);
  }

  /** What it is called. */
  public SandboxId id() {
    return id;
  }

  /** When it was made, in real time. */
  public Instant createdAt() {
    return createdAt;
  }

  /** For how long nobody has used it, in nanoseconds. */
  public long idleNanos() {
    return System.nanoTime() - usedNanos;
  }

  /** What happened in it. */
  public Journal journal() {
    return journal;
  }

  /** Which parts of the contracts were exercised in it, since they were saved last. */
  public Coverage coverage() {
    return life.coverage();
  }

  /** What it has for itself. */
  public Own own() {
    return life.own();
  }

  /** What it is put back to. */
  public Beginning beginning() {
    return life.beginning();
  }

  /** Its state as it is now. */
  public State state() {
    return own().state();
  }

  /** How it is now, for another sandbox to begin so: that takes no longer for a large state. */
  public Beginning fork() {
    Life now = life;
    SandboxClock.Setting clock = now.own().clock().setting();
    Beginning begun = now.beginning();
    return new Beginning(
        begun.scenario(), state(), forkedSeed(begun), clock, now.own().faults().copy());
  }

  // Both go on from here: by the same seed, they would give new things the same ids.
  private OptionalLong forkedSeed(Beginning begun) {
    OptionalLong seed = begun.seed();
    return seed.isPresent()
        ? OptionalLong.of(new SplittableRandom(seed.getAsLong() ^ ~journal.count()).nextLong())
        : seed;
  }

  /** Changes its state by what that does, and remembers how it was before, for {@link #undo}. */
  public <T> T change(Supplier<T> action) {
    Own own = own();
    State before = own.state();
    T result = action.get();
    changed(own, before);
    return result;
  }

  /** Puts another state in the place of its own; that can be undone. */
  public void replace(State state) {
    change(
        () -> {
          own().replace(state);
          return state;
        });
  }

  /** Begins again from that; clock, faults and journal stay as they are. */
  public synchronized void restart(Beginning beginning) {
    life = life.withBeginning(beginning);
    replace(beginning.state());
  }

  /** Puts it back to how it began: all but its name. */
  public synchronized void reset() {
    Beginning beginning = life.beginning();
    life = live(beginning, Own.from(beginning, house.postman()));
    history.clear();
    journal.clear();
  }

  /**
   * Undoes the last change of the state.
   *
   * @return whether there was one
   */
  public boolean undo() {
    State before = history.pop();
    if (before == null) {
      return false;
    }
    own().replace(before);
    return true;
  }

  private void changed(Own own, State before) {
    if (!before.isSame(own.state())) {
      history.push(before);
    }
  }

  /** By how many bytes its state grew since this was asked last. */
  synchronized long grown() {
    long before = noted;
    noted = isGone ? 0 : Math.max(0, state().bytes() - shared);
    return noted - before;
  }

  /** What is to be added to a sum of states once it is gone: what it added, taken off. */
  synchronized long gone() {
    isGone = true;
    return grown();
  }

  /** How large its state and its journal are, about. */
  public long bytes() {
    return state().bytes() + journal.bytes();
  }
}
