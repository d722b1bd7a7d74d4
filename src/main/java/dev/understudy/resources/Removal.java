package dev.understudy.resources;

import dev.understudy.exchange.Problem;
import dev.understudy.resources.ThingStore.Changed;
import java.util.List;
import java.util.Optional;

/** Removes things, and what belongs to them. */
final class Removal {
  private final Subject subject;
  private final Resource resource;

  Removal(Subject subject) {
    this.subject = subject;
    this.resource = subject.resource();
  }

  Changed<Outcome> delete() {
    Thing before = subject.find();
    if (before == null) {
      return subject.refused(subject.unknown());
    }
    Optional<Problem> precondition = Preconditions.against(subject.call(), subject.route(), before);
    if (precondition.isPresent()) {
      return subject.refused(precondition.get());
    }
    if (resource.isSingle()) {
      return new Changed<>(
          subject.view().things().without(subject.view().space() + subject.key()),
          new Outcome.Gone(
              "from the state: " + subject.key() + " is again as it was at the beginning"));
    }
    Things rest =
        subject
            .with(subject.shelf().without(subject.id()))
            .withoutBelow(subject.below(subject.id()));
    return new Changed<>(rest, new Outcome.Told(List.of(before), false, removed(before)));
  }

  private String removed(Thing thing) {
    return "from the state: " + subject.named(thing) + " was removed";
  }

  Changed<Outcome> clear() {
    Shelf shelf = subject.shelf();
    List<Thing> all =
        new Query(resource.anatomy(), subject.call().input().query()).of(shelf.things());
    Things things = subject.view().things();
    for (Thing thing : all) {
      shelf = shelf.without(thing.id());
      things = things.withoutBelow(subject.below(thing.id()));
    }
    return new Changed<>(
        things.with(subject.view().space() + subject.key(), shelf),
        new Outcome.Gone(
            "from the state: " + all.size() + " things of " + subject.key() + " were removed"));
  }
}
