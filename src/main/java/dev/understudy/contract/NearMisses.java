package dev.understudy.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which operations a request was nearly for, and why it was not. It looks at everything that is at
 * the path, where a match ends with the first; so it is for those who ask, and not for each call.
 */
final class NearMisses {
  private final String method;
  private final Match match;
  private final @Nullable Place winner;
  private final Set<Operation> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<NearMiss> misses = new ArrayList<>();

  /**
   * What is at a path.
   *
   * @param rooted whether the door is the contract's own, and not one without its base paths
   * @param exact whether it is the path as sent, and not with another end
   */
  record Place(Door door, PathOperations item, boolean rooted, boolean exact) {
    private boolean isOf(Match.Found found) {
      return door.contract() == found.contract()
          && door.base().equals(found.base())
          && exact == found.exact()
          && item.all().contains(found.operation());
    }

    private String path() {
      return door.path(item.template());
    }
  }

  private NearMisses(String method, Match match, List<Place> places) {
    this.method = method;
    this.match = match;
    this.winner = winner(match, places);
  }

  /** Those of a request that had that match, among what is at its path, in the order of search. */
  static List<NearMiss> among(String method, Match match, List<Place> places) {
    NearMisses near = new NearMisses(method, match, places);
    if (match instanceof Match.Found found) {
      near.seen.add(found.operation());
    }
    for (Place place : places) {
      if (place.equals(near.winner)) {
        near.besideIt(place);
      } else {
        near.elsewhere(place);
      }
    }
    return List.copyOf(near.misses);
  }

  private static @Nullable Place winner(Match match, List<Place> places) {
    if (match instanceof Match.Found found) {
      return places.stream().filter(place -> place.isOf(found)).findFirst().orElse(null);
    }
    return match instanceof Match.WrongMethod && !places.isEmpty() ? places.get(0) : null;
  }

  private void besideIt(Place place) {
    for (Operation operation : place.item.all()) {
      if (match instanceof Match.Found found
          && operation.method().equals(found.operation().method())) {
        add(place, operation, beside(place));
      } else {
        add(place, operation, "its method is " + operation.method());
      }
    }
  }

  private static String beside(Place place) {
    return place.item.readsQuery()
        ? "the query that its path is written with fits less"
        : "it comes later in the contract";
  }

  private void elsewhere(Place place) {
    Operation operation = place.item.operation(method, null);
    if (operation != null) {
      add(place, operation, why(place));
    }
  }

  private void add(Place place, Operation operation, String why) {
    if (seen.add(operation)) {
      misses.add(new NearMiss(operation, place.path(), why));
    }
  }

  private String why(Place lost) {
    if (winner == null) {
      return lost.rooted
          ? "its path ends otherwise"
          : "several contracts have that path without their base path";
    }
    if (lost.exact != winner.exact) {
      return "the slash at the end makes it another path";
    }
    if (lost.rooted != winner.rooted) {
      return "what is under a base path goes before what is without its own";
    }
    if (lost.door == winner.door) {
      return winner.path() + " is more concrete";
    }
    return lost.door.base().equals(winner.door.base())
        ? "'" + winner.door.contract().title() + "' was given first"
        : "what is under " + winner.door.base() + " goes first";
  }
}
