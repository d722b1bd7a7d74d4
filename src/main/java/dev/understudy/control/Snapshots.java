package dev.understudy.control;

import dev.understudy.exchange.Problem;
import dev.understudy.sandbox.Beginning;
import dev.understudy.sandbox.Sandbox;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** States of sandboxes that are kept in memory, each for a pointer. */
final class Snapshots {
  private static final int MOST = 1_000;

  private final Map<String, Taken> all = new LinkedHashMap<>();

  /**
   * One of them.
   *
   * @param beginning how a sandbox was at that moment
   */
  record Taken(String id, String sandbox, Instant takenAt, Beginning beginning) {}

  /** Takes one; of no name, under one that is made up. */
  synchronized Taken take(@Nullable String id, Sandbox sandbox) {
    String name = id == null ? "snap-" + UUID.randomUUID() : id;
    if (all.containsKey(name)) {
      throw Refused.conflict("snapshot-exists", "there is a snapshot '" + name + "' already");
    }
    if (all.size() >= MOST) {
      throw new Refused(
          Problem.of(
              "too-many-snapshots",
              429,
              "Too many snapshots",
              "there are " + MOST + " snapshots, the most there may be; give one up first"));
    }
    Taken taken = new Taken(name, sandbox.id().text(), Desk.real(), sandbox.fork());
    all.put(name, taken);
    return taken;
  }

  synchronized Taken get(String id) {
    Taken known = all.get(id);
    if (known == null) {
      throw unknown(id);
    }
    return known;
  }

  synchronized void delete(String id) {
    if (all.remove(id) == null) {
      throw unknown(id);
    }
  }

  synchronized List<Taken> all() {
    return List.copyOf(all.values());
  }

  private static Refused unknown(String id) {
    return Refused.notFound("unknown-snapshot", "there is no snapshot '" + id + "'");
  }
}
