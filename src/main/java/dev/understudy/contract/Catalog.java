package dev.understudy.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * All contracts that are stood in for, and which operation of which a request is for.
 *
 * <p>A contract answers under the base paths of its servers, or under the prefix that it is mounted
 * at. Where none of that has a path, one that is not mounted answers without its base, too, if it
 * is the only one to have it. A path goes before the same one with or without a slash at its end.
 */
public final class Catalog {
  private final List<Contract> contracts;
  private final PathNode<List<Door>> bases = new PathNode<>();
  private final List<Door> rootless;
  private final List<String> conflicts;
  private final List<Door> doors;
  private final boolean readsQuery;
  private final RecentMatches recent = new RecentMatches();
  private final BiFunction<String, String, Match> find = (method, path) -> find(method, path, null);
  // Made when a path is mistyped for the first time.
  private volatile @Nullable NearestPath nearest;

  private Catalog(List<Mount> mounts) {
    this.doors = mounts.stream().flatMap(mount -> doors(mount).stream()).toList();
    doors.forEach(this::open);
    this.contracts = mounts.stream().map(Mount::contract).toList();
    this.rootless = mounts.stream().flatMap(mount -> rootless(mount).stream()).toList();
    this.conflicts = Conflicts.among(doors);
    this.readsQuery = contracts.stream().anyMatch(contract -> contract.paths().readsQuery());
  }

  /** That contract alone, under its own base paths and without one. */
  public static Catalog of(Contract contract) {
    return new Catalog(List.of(Mount.own(contract)));
  }

  /** These contracts; where two have the same path, the first one goes first. */
  public static Catalog of(List<Mount> mounts) {
    return new Catalog(mounts);
  }

  private static List<Door> doors(Mount mount) {
    Contract contract = mount.contract();
    if (mount.prefix() != null) {
      return List.of(new Door(contract, mount.prefix(), contract.paths()));
    }
    List<Door> doors = new ArrayList<>();
    contract.bases().forEach((base, paths) -> doors.add(new Door(contract, base, paths)));
    return doors;
  }

  private static List<Door> rootless(Mount mount) {
    Contract contract = mount.contract();
    boolean everywhere = contract.bases().get("") == contract.paths();
    return mount.prefix() != null || everywhere
        ? List.of()
        : List.of(new Door(contract, "", contract.paths()));
  }

  private void open(Door door) {
    PathNode<List<Door>> node =
        door.base().isEmpty() ? bases : bases.descend(Template.of(door.base()).segments());
    List<Door> here = node.value();
    if (here == null) {
      here = new ArrayList<>(1);
      node.setValue(here);
    }
    here.add(door);
  }

  /** The contracts, in the order that they were given in. */
  public List<Contract> contracts() {
    return contracts;
  }

  /** A sentence for each operation that is never found, as another contract has the same one. */
  public List<String> conflicts() {
    return conflicts;
  }

  /** As {@link #match(String, String, String)}, without a query. */
  public Match match(String method, String path) {
    return match(method, path, null);
  }

  /**
   * What the contracts have there. HEAD follows GET where it is not declared itself (RFC 9110
   * §9.3.2).
   *
   * @param method in upper case
   * @param path as sent, percent-encoded; segments are compared decoded, so that {@code %2F} never
   *     separates two of them
   * @param query as sent, without its question mark; it counts only where a contract has written
   *     one behind a path
   */
  public Match match(String method, String path, @Nullable String query) {
    return readsQuery && query != null ? find(method, path, query) : recent.of(method, path, find);
  }

  /** The methods that there are at that path, in order; none where there is no such path. */
  public List<String> allowed(String path) {
    try {
      return claimed(path).allowed();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /**
   * The operations that such a request was nearly for: those that have its path in another way, by
   * another method or under another base, in the order of the search. It takes longer than to
   * match.
   */
  public List<NearMiss> nearMisses(String method, String path, @Nullable String query) {
    Match match = find(method, path, query);
    if (match instanceof Match.Malformed) {
      return List.of();
    }
    Claims claims = new Claims(Segments.of(path));
    List<NearMisses.Place> places = new ArrayList<>(claims.allUnder(bases));
    places.addAll(claims.allAt(rootless));
    return NearMisses.among(method, match, places);
  }

  private Match find(String method, String path, @Nullable String query) {
    try {
      Claims.Claimed claimed = claimed(path);
      return claimed.isEmpty()
          ? new Match.Unknown(nearest().to(path))
          : claimed.match(method, query);
    } catch (IllegalArgumentException e) {
      return new Match.Malformed(String.valueOf(e.getMessage()));
    }
  }

  private NearestPath nearest() {
    NearestPath known = nearest;
    if (known == null) {
      known = NearestPath.of(doors);
      nearest = known;
    }
    return known;
  }

  private Claims.Claimed claimed(String path) {
    Claims claims = new Claims(Segments.of(path));
    Claims.Claimed based = claims.under(bases);
    if (!based.isEmpty() || rootless.isEmpty()) {
      return based;
    }
    Claims.Claimed without = claims.at(rootless);
    return without.isAmbiguous() ? based : without;
  }
}
