package dev.understudy.resources;

import dev.understudy.schema.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/*
 * Makes one resource and its routes of what operations claim of it. In four steps: what a thing is,
 * by the answers and bodies that tell one; by which member things are told apart; which claims hold,
 * as their bodies are about such things; and whether what is left is worth to be kept.
 */
final class Inference {
  private static final int CONFLICT = 409;
  private static final List<String> OFTEN_UNIQUE =
      List.of("slug", "username", "email", "login", "handle", "sku");

  private final List<Claim> claims;
  private final String path;
  private final boolean single;
  private final Optional<Schema> thing;
  private final Anatomy anatomy;
  private final Optional<IdMember> id;
  private final Support support;

  private Inference(List<Claim> claims) {
    this.claims = claims;
    this.path = claims.get(0).collection();
    this.single = claims.stream().allMatch(Claim::isSingle);
    this.thing = ThingSchema.of(claims, path, single);
    this.anatomy = Anatomy.of(thing);
    this.id = single ? Optional.empty() : id();
    this.support = new Support(path, single, thing, anatomy, id);
  }

  /** The routes of one resource; none where it is not worth to be kept. */
  static List<Route> routes(List<Claim> claims) {
    Inference inference = new Inference(claims);
    List<Claim> held = claims.stream().filter(inference.support::holds).toList();
    if (!isWorthwhile(held)) {
      return List.of();
    }
    Resource resource = inference.resource(held);
    return held.stream().map(claim -> inference.route(claim, resource)).toList();
  }

  private static boolean isWorthwhile(List<Claim> held) {
    boolean reads = has(held, Action.READ);
    boolean lists = has(held, Action.LIST);
    boolean changes = held.stream().anyMatch(claim -> claim.action().changes());
    return (reads && lists) || ((reads || lists) && changes);
  }

  private static boolean has(List<Claim> claims, Action action) {
    return claims.stream().anyMatch(claim -> claim.action() == action);
  }

  // --- by which member things are told apart

  private Optional<IdMember> id() {
    Optional<IdMember> written =
        corrections()
            .map(Correction::id)
            .filter(Objects::nonNull)
            .map(name -> IdMember.written(name, anatomy))
            .flatMap(Optional::stream)
            .findFirst();
    String parameter =
        claims.stream()
            .map(Claim::idParameter)
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("");
    return written.or(() -> IdMember.of(anatomy, parameter, Paths.noun(path)));
  }

  private Stream<Correction> corrections() {
    return claims.stream().map(Claim::correction).filter(Objects::nonNull);
  }

  // --- what is made of them

  private Resource resource(List<Claim> held) {
    Set<Action> actions = new LinkedHashSet<>();
    held.forEach(claim -> actions.add(claim.action()));
    Set<String> given = given(held);
    Set<String> unique = new LinkedHashSet<>();
    corrections().forEach(correction -> unique.addAll(correction.unique()));
    boolean conflicts =
        held.stream()
            .filter(claim -> claim.action() == Action.CREATE)
            .anyMatch(claim -> claim.operation().responses().isExact(CONFLICT));
    if (conflicts) {
      OFTEN_UNIQUE.stream().filter(given::contains).forEach(unique::add);
    }
    boolean tagged = held.stream().anyMatch(claim -> Preconditions.areDeclared(claim.operation()));
    return new Resource(path, single, thing, anatomy, id, unique, given, actions, tagged);
  }

  private Set<String> given(List<Claim> held) {
    Set<String> given = new LinkedHashSet<>();
    for (Claim claim : held) {
      Optional<Schema> body = claim.action().changes() ? claim.body() : Optional.empty();
      body.map(schema -> inside(schema).orElse(schema))
          .map(Anatomy::of)
          .ifPresent(inner -> given.addAll(inner.members().keySet()));
    }
    given.removeIf(
        name -> {
          Schema member = anatomy.members().get(name);
          return member != null && Anatomy.of(member).is("readOnly");
        });
    return given;
  }

  private Optional<Schema> inside(Schema body) {
    return Envelope.ofThing(body, anatomy).map(Envelope::thing);
  }

  private Route route(Claim claim, Resource resource) {
    Optional<Envelope> answer =
        claim.action() == Action.LIST ? support.list(claim) : support.told(claim);
    Optional<Envelope> body =
        claim
            .body()
            .map(
                schema ->
                    single
                        ? new Envelope(List.of(), false, schema)
                        : Envelope.ofThing(schema, anatomy)
                            .orElse(new Envelope(List.of(), false, schema)));
    return new Route(
        claim.operation(),
        resource,
        claim.action(),
        claim.collection(),
        answer,
        body,
        claim.idParameter(),
        claim.isForced());
  }
}
