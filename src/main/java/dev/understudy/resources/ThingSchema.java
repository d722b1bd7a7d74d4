package dev.understudy.resources;

import dev.understudy.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one thing of a resource is, by the answers that tell one, the lists that hold some and the
 * bodies that make one.
 */
final class ThingSchema {
  private final List<Claim> claims;
  private final String path;
  private final boolean single;

  private ThingSchema(List<Claim> claims, String path, boolean single) {
    this.claims = claims;
    this.path = path;
    this.single = single;
  }

  /**
   * The schema of one.
   *
   * @param path of the collection
   * @param single whether there is but one thing there
   */
  static Optional<Schema> of(List<Claim> claims, String path, boolean single) {
    return new ThingSchema(claims, path, single).thing();
  }

  private Optional<Schema> thing() {
    Optional<Schema> read = answer(Action.READ);
    if (single) {
      return read;
    }
    List<Schema> likes =
        Stream.of(listed(), body(Action.CREATE), body(Action.REPLACE), body(Action.UPDATE))
            .flatMap(Optional::stream)
            .toList();
    for (Action telling : List.of(Action.READ, Action.CREATE)) {
      for (Schema like : likes) {
        Optional<Schema> found =
            answer(telling)
                .flatMap(answer -> Envelope.ofThing(answer, Anatomy.of(like)))
                .map(Envelope::thing);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return likes.isEmpty() ? read : Optional.of(likes.get(0));
  }

  private Optional<Schema> answer(Action action) {
    return claims.stream()
        .filter(claim -> claim.action() == action)
        .map(Claim::answer)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Schema> body(Action action) {
    return claims.stream()
        .filter(claim -> claim.action() == action)
        .map(Claim::body)
        .flatMap(Optional::stream)
        .map(this::unlisted)
        .findFirst();
  }

  private Schema unlisted(Schema body) {
    return Envelope.ofList(body, Paths.noun(path))
        .filter(list -> list.path().isEmpty() || Anatomy.of(body).members().size() == 1)
        .map(Envelope::thing)
        .orElse(body);
  }

  private Optional<Schema> listed() {
    return claims.stream()
        .filter(claim -> claim.action() == Action.LIST)
        .sorted((a, b) -> Boolean.compare(!a.isAtCollection(), !b.isAtCollection()))
        .map(Claim::answer)
        .flatMap(Optional::stream)
        .map(answer -> Envelope.ofList(answer, Paths.noun(path)))
        .flatMap(Optional::stream)
        .map(Envelope::thing)
        .findFirst();
  }
}
