package dev.understudy.sandbox;

import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Entrance;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The sandboxes of one server, and the entrance to all of them: a request says which one it means,
 * and the first that names one has it made.
 */
public final class Sandboxes implements Entrance {
  private final House house;
  private final Bounds bounds;
  private final Sandbox usual;
  private final Map<SandboxId, Sandbox> all = new ConcurrentHashMap<>();
  private final AtomicLong bytes = new AtomicLong();

  /**
   * How many sandboxes there may be, and how large.
   *
   * @param most how many, the default one among them
   * @param bytes how large their states may be together, about, beyond what all begin with
   * @param idle after how long without use one is given up
   */
  public record Bounds(int most, long bytes, Duration idle) {
    /** 20,000 of them with 384 MiB of state; an hour without use. */
    public static final Bounds DEFAULT = new Bounds(20_000, 384L << 20, Duration.ofHours(1));

    public Bounds {
      if (most < 1 || bytes < 1 || idle.isNegative() || idle.isZero()) {
        throw new IllegalArgumentException("at least one sandbox, one byte and some time");
      }
    }
  }

  /** With the default sandbox in it. */
  public Sandboxes(House house, Bounds bounds) {
    this.house = Objects.requireNonNull(house, "house");
    this.bounds = Objects.requireNonNull(bounds, "bounds");
    this.usual = new Sandbox(SandboxId.DEFAULT, house, house.beginning());
    all.put(usual.id(), usual);
  }

  /** What came of asking for a sandbox. */
  public sealed interface Entry {
    /** Here it is. */
    record Open(Sandbox sandbox) implements Entry {}

    /** It is not to be had. */
    record Shut(Problem problem) implements Entry {}
  }

  @Override
  public Future<Reply> respond(
      String method, String path, @Nullable String query, MultiMap headers, Buffer body) {
    Selection selection = select(path, headers);
    Entry entry = enter(selection);
    if (entry instanceof Entry.Shut shut) {
      return usual.refuse(method, path, query, headers, shut.problem());
    }
    Sandbox sandbox = ((Entry.Open) entry).sandbox();
    String rest = selection.path();
    if (method.equals("GET") && selection.base().isEmpty()) {
      return sandbox.respond(method, rest, query, headers, body);
    }
    if (!isSafe(method) && isFull()) {
      return sandbox.refuse(method, rest, query, headers, full());
    }
    return Answers.map(
        sandbox.respond(method, rest, query, headers, body),
        reply -> {
          bytes.addAndGet(sandbox.grown());
          return selection.located(reply);
        });
  }

  private static boolean isSafe(String method) {
    return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
  }

  @Override
  public Future<Reply> refuse(
      String method, String path, @Nullable String query, MultiMap headers, Problem problem) {
    Selection selection = select(path, headers);
    return enter(selection) instanceof Entry.Open open
        ? open.sandbox().refuse(method, selection.path(), query, headers, problem)
        : usual.refuse(method, path, query, headers, problem);
  }

  @Override
  public List<String> allowed(String path) {
    return usual.allowed(select(path, MultiMap.caseInsensitiveMultiMap()).path());
  }

  private Selection select(String path, MultiMap headers) {
    return Selection.of(path, headers, house.ground().isSandboxNamedByPath());
  }

  private Entry enter(Selection selection) {
    if (selection.name() == null) {
      return new Entry.Open(usual);
    }
    Optional<SandboxId> id = selection.id();
    if (id.isEmpty()) {
      return new Entry.Shut(selection.refusal());
    }
    Sandbox known = all.get(id.get());
    return known == null ? made(id.get(), house.beginning()) : new Entry.Open(known);
  }

  /** How many there may be, and how large. */
  public Bounds bounds() {
    return bounds;
  }

  /** The one of those who name none. */
  public Sandbox usual() {
    return usual;
  }

  /** The one of that name, if there is one. */
  public Optional<Sandbox> find(SandboxId id) {
    return Optional.ofNullable(all.get(id));
  }

  /** All that there are now, by name. */
  public List<Sandbox> all() {
    List<Sandbox> sorted = new ArrayList<>(all.values());
    sorted.sort(Comparator.comparing(Sandbox::id));
    return sorted;
  }

  /** Makes one; shut where there are too many, or one of that name: 429, 507 or 409. */
  public Entry make(SandboxId id, Beginning beginning) {
    return all.containsKey(id) ? new Entry.Shut(taken(id)) : made(id, beginning);
  }

  // Two who name the same one first get the same one.
  private Entry made(SandboxId id, Beginning beginning) {
    if (all.size() >= bounds.most() && expire() == 0) {
      return new Entry.Shut(tooMany());
    }
    if (isFull()) {
      return new Entry.Shut(full());
    }
    Sandbox sandbox = all.computeIfAbsent(id, it -> new Sandbox(it, house, beginning));
    bytes.addAndGet(sandbox.grown());
    return new Entry.Open(sandbox);
  }

  // A reset or an undo tells nobody that there is room again, so it is looked for.
  private boolean isFull() {
    if (bytes.get() <= bounds.bytes()) {
      return false;
    }
    all.values().forEach(sandbox -> bytes.addAndGet(sandbox.grown()));
    return bytes.get() > bounds.bytes();
  }

  /** Gives one up; the default one stays. */
  public boolean delete(SandboxId id) {
    Sandbox gone = id.isDefault() ? null : all.remove(id);
    if (gone == null) {
      return false;
    }
    bytes.addAndGet(gone.gone());
    return true;
  }

  /**
   * Gives up those that nobody has used for so long as the bounds say.
   *
   * @return how many that were
   */
  public int expire() {
    int gone = 0;
    for (Sandbox sandbox : all.values()) {
      if (sandbox.idleNanos() > bounds.idle().toNanos() && delete(sandbox.id())) {
        gone++;
      }
    }
    return gone;
  }

  private Problem tooMany() {
    return Problem.of(
        "too-many-sandboxes",
        429,
        "Too many sandboxes",
        "there are " + bounds.most() + " sandboxes, the most there may be; give one up first");
  }

  private Problem full() {
    return Problem.of(
        "sandboxes-full",
        507,
        "The sandboxes are full",
        "all sandboxes together hold more than "
            + bounds.bytes()
            + " bytes of state; reset one or give one up");
  }

  private static Problem taken(SandboxId id) {
    return Problem.of(
        "sandbox-exists", 409, "The sandbox exists", "there is a sandbox '" + id + "' already");
  }
}
