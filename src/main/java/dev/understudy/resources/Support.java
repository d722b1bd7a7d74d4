package dev.understudy.resources;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether what operations take and answer is about the things of a resource, and so supports what
 * is claimed of them.
 *
 * @param path of the collection
 * @param single whether there is but one thing there
 * @param thing the schema of one
 * @param anatomy its members
 * @param id by which of them things are told apart
 */
record Support(
    String path, boolean single, Optional<Schema> thing, Anatomy anatomy, Optional<IdMember> id) {

  /** Whether an operation does what is claimed of it. */
  boolean holds(Claim claim) {
    if (claim.isForced()) {
      return true;
    }
    return switch (claim.action()) {
      case LIST -> list(claim).isPresent();
      case CREATE -> id.isPresent() && (hasThingInBody(claim) || tellsThing(claim));
      case READ -> isReadable(claim);
      case REPLACE -> isReplacing(claim);
      case UPDATE -> claim.operation().requestBody().isPresent() && isUpdating(claim);
      case DELETE -> true;
      case CLEAR -> asksForNothing(claim.operation());
    };
  }

  /** Where an answer holds a list of such things. */
  Optional<Envelope> list(Claim claim) {
    return claim
        .answer()
        .flatMap(answer -> Envelope.ofList(answer, Paths.noun(path)))
        .filter(list -> claim.isForced() || isOfThings(list, claim));
  }

  // A view, such as /pets/findByStatus, tells the very same things.
  private boolean isOfThings(Envelope list, Claim claim) {
    Anatomy items = Anatomy.of(list.thing());
    return items.isSameAs(anatomy) || (claim.isAtCollection() && items.resembles(anatomy));
  }

  private boolean hasThingInBody(Claim claim) {
    return claim.body().flatMap(body -> Envelope.ofThing(body, anatomy)).isPresent();
  }

  private boolean tellsThing(Claim claim) {
    return claim.body().isPresent()
        && claim.body().filter(body -> Anatomy.of(body).items().isPresent()).isEmpty()
        && claim.answer().flatMap(answer -> Envelope.ofThing(answer, anatomy)).isPresent();
  }

  private boolean isReadable(Claim claim) {
    if (claim.operation().method().equals("HEAD")) {
      return true;
    }
    return claim.answer().isPresent() && (single || told(claim).isPresent());
  }

  private boolean isReplacing(Claim claim) {
    if (single) {
      return claim.body().filter(body -> isLikeThing(Anatomy.of(body))).isPresent();
    }
    boolean whole = claim.body().flatMap(body -> Envelope.ofThing(body, anatomy)).isPresent();
    return claim.idParameter().isEmpty()
        ? whole && id.isPresent()
        : whole || (claim.body().isPresent() && anatomy.members().isEmpty());
  }

  private boolean isLikeThing(Anatomy body) {
    return body.isSameAs(anatomy) || body.resembles(anatomy);
  }

  private boolean isUpdating(Claim claim) {
    if (claim.body().isEmpty()) {
      return claim.operation().method().equals("PATCH");
    }
    return single
        ? claim.body().filter(body -> isLikeThing(Anatomy.of(body))).isPresent()
        : hasThingInBody(claim);
  }

  private static boolean asksForNothing(Operation operation) {
    return operation.requestBody().isEmpty()
        && operation.parameters().stream()
            .noneMatch(one -> one.required() && one.in() != Parameter.In.PATH);
  }

  /** Where an answer holds one such thing. */
  Optional<Envelope> told(Claim claim) {
    Optional<Schema> answer = claim.answer();
    if (single) {
      return answer
          .filter(schema -> claim.action() == Action.READ || isLikeThing(Anatomy.of(schema)))
          .map(schema -> new Envelope(new ArrayList<>(), false, schema));
    }
    Optional<Envelope> like = answer.flatMap(schema -> Envelope.ofThing(schema, anatomy));
    boolean whole = thing.isPresent() && anatomy.members().isEmpty();
    return like.or(
        () ->
            answer
                .filter(schema -> whole && Anatomy.of(schema).isSameAs(anatomy))
                .map(schema -> new Envelope(List.of(), false, schema)));
  }
}
