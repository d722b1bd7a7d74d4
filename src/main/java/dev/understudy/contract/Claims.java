package dev.understudy.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The search of one path under several doors. */
final class Claims {
  private final List<String> segments;
  private final Optional<List<String>> toggled;

  /** Of these segments, decoded. */
  Claims(List<String> segments) {
    this.segments = segments;
    this.toggled = toggled(segments);
  }

  /**
   * A path of a contract that a request asks for.
   *
   * @param values those of its parameters, decoded, in order
   * @param exact whether the path is asked for as it is, with or without the slash at its end
   */
  private record Claim(Door door, PathOperations item, List<String> values, boolean exact) {}

  /** A door, and how many segments of the path led to it. */
  private record Entry(Door door, int at) {}

  /** What is at a path: the claims of it, the one that goes first at the front. */
  record Claimed(List<Claim> claims) {

    /** Whether nothing is there. */
    boolean isEmpty() {
      return claims.isEmpty();
    }

    /** Whether several contracts have that path. */
    boolean isAmbiguous() {
      return claims.stream().map(claim -> claim.door.contract()).distinct().count() > 1;
    }

    /** The methods of it, in alphabetical order. */
    List<String> allowed() {
      Set<String> methods = new LinkedHashSet<>();
      claims.forEach(claim -> methods.addAll(claim.item.allowed()));
      return methods.stream().sorted().toList();
    }

    /** What a request with that method and query is for. */
    Match match(String method, @Nullable String query) {
      for (Claim claim : claims) {
        Operation operation = claim.item.operation(method, query);
        if (operation != null) {
          Door door = claim.door;
          return new Match.Found(
              operation, claim.values, door.contract(), door.base(), claim.exact);
        }
      }
      Claim first = claims.get(0);
      return new Match.WrongMethod(first.door.path(first.item.template()), allowed());
    }
  }

  /** Under the doors whose base is the beginning of the path, the longest base first. */
  Claimed under(PathNode<List<Door>> bases) {
    List<Entry> entries = new ArrayList<>(1);
    gather(bases, 0, entries);
    return claimed(entries);
  }

  /** With these doors taken for the root. */
  Claimed at(List<Door> doors) {
    return claimed(doors.stream().map(door -> new Entry(door, 0)).toList());
  }

  /** All that is under these bases, and not only what goes first, in the order of the search. */
  List<NearMisses.Place> allUnder(PathNode<List<Door>> bases) {
    List<Entry> entries = new ArrayList<>();
    gather(bases, 0, entries);
    return all(entries, true);
  }

  /** All that is there with these doors taken for the root. */
  List<NearMisses.Place> allAt(List<Door> doors) {
    return all(doors.stream().map(door -> new Entry(door, 0)).toList(), false);
  }

  private List<NearMisses.Place> all(List<Entry> entries, boolean rooted) {
    List<NearMisses.Place> places = new ArrayList<>();
    for (boolean exact : new boolean[] {true, false}) {
      List<String> asked = exact ? segments : toggled.orElse(List.of());
      for (Entry entry : asked.isEmpty() ? List.<Entry>of() : entries) {
        List<PathOperations> items = new ArrayList<>();
        everything(entry.door.paths().root(), asked, entry.at, items);
        items.forEach(item -> places.add(new NearMisses.Place(entry.door, item, rooted, exact)));
      }
    }
    return places;
  }

  private static void everything(
      PathNode<PathOperations> node, List<String> segments, int at, List<PathOperations> found) {
    PathOperations here = node.value();
    if (at >= segments.size()) {
      if (here != null && at == segments.size()) {
        found.add(here);
      }
      return;
    }
    for (PathNode<PathOperations> next : steps(node, segments.get(at))) {
      everything(next, segments, at + 1, found);
    }
  }

  private void gather(PathNode<List<Door>> node, int at, List<Entry> entries) {
    if (at < segments.size() && !segments.get(at).isEmpty()) {
      for (PathNode<List<Door>> next : steps(node, segments.get(at))) {
        gather(next, at + 1, entries);
      }
    }
    List<Door> here = node.value();
    if (here != null) {
      here.forEach(door -> entries.add(new Entry(door, at)));
    }
  }

  private static <T> List<PathNode<T>> steps(PathNode<T> node, String segment) {
    List<PathNode<T>> steps = new ArrayList<>(2);
    PathNode<T> concrete = node.concrete(segment);
    if (concrete != null) {
      steps.add(concrete);
    }
    for (PartialSegments.Branch<T> branch : node.partial(segment)) {
      if (branch.pattern().matches(segment, new ArrayList<>(1))) {
        steps.add(branch.node());
      }
    }
    PathNode<T> whole = node.whole();
    if (whole != null && !segment.isEmpty()) {
      steps.add(whole);
    }
    return steps;
  }

  private Claimed claimed(List<Entry> entries) {
    List<Claim> claims = claims(entries, segments, true);
    if (claims.isEmpty() && toggled.isPresent()) {
      claims = claims(entries, toggled.get(), false);
    }
    return new Claimed(claims);
  }

  private static List<Claim> claims(List<Entry> entries, List<String> segments, boolean exact) {
    List<Claim> claims = new ArrayList<>(1);
    for (Entry entry : entries) {
      PathSearch search = new PathSearch(segments);
      PathOperations item = search.find(entry.door.paths().root(), entry.at);
      if (item != null) {
        claims.add(new Claim(entry.door, item, search.values(), exact));
      }
    }
    return claims;
  }

  // Without the slash at its end, or with one.
  private static Optional<List<String>> toggled(List<String> segments) {
    int last = segments.size() - 1;
    if (!segments.get(last).isEmpty()) {
      List<String> more = new ArrayList<>(segments);
      more.add("");
      return Optional.of(more);
    }
    boolean one = last > 0 && !segments.get(last - 1).isEmpty();
    return one ? Optional.of(segments.subList(0, last)) : Optional.empty();
  }
}
