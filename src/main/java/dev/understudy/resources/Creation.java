package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.exchange.Problem;
import dev.understudy.resources.ThingStore.Changed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds what a call sends to a collection. */
final class Creation {
  private final Subject subject;
  private final Resource resource;
  private final IdMaker ids;
  private final Making making;

  Creation(Subject subject, IdMaker ids, Making making) {
    this.subject = subject;
    this.resource = subject.resource();
    this.ids = ids;
    this.making = making;
  }

  Changed<Outcome> create() {
    JsonNode body = subject.call().input().body();
    if (body == null) {
      return subject.same(
          new Outcome.Declared("the call has no body that a thing could be made of"));
    }
    Shelf shelf = subject.shelf();
    List<Thing> born = new ArrayList<>();
    for (JsonNode sent : subject.sent(body)) {
      Optional<String> own = given(sent);
      if (own.isPresent() && shelf.get(own.get()) != null) {
        return subject.refused(taken(own.get()));
      }
      Optional<String> clash = subject.clash(shelf, sent, null);
      if (clash.isPresent()) {
        return subject.refused(Subject.conflict(clash.get()));
      }
      Optional<String> name = own.or(() -> newId(shelfWith(born)));
      if (name.isEmpty()) {
        return subject.same(new Outcome.Declared("the schema yields no new id for " + resource));
      }
      Thing thing = making.whole(sent, name.get(), null);
      born.add(thing);
      shelf = shelf.with(thing);
    }
    if (born.isEmpty()) {
      return subject.same(new Outcome.Declared("the body has no thing in it"));
    }
    String why =
        "from the state: thing "
            + String.join(", ", born.stream().map(Thing::id).toList())
            + " was added to "
            + subject.key();
    return new Changed<>(subject.with(shelf), new Outcome.Told(born, true, why));
  }

  private Shelf shelfWith(List<Thing> born) {
    Shelf shelf = subject.shelf();
    for (Thing thing : born) {
      shelf = shelf.with(thing);
    }
    return shelf;
  }

  // A readOnly id is none that a caller may choose.
  private Optional<String> given(JsonNode sent) {
    boolean chosen =
        resource.id().filter(it -> !Anatomy.of(it.schema()).is("readOnly")).isPresent();
    return chosen ? resource.idOf(sent) : Optional.empty();
  }

  private Optional<String> newId(Shelf shelf) {
    return resource
        .id()
        .flatMap(member -> ids.next(member, shelf, subject.call().arrived()))
        .map(JsonNode::asText);
  }

  private Problem taken(String taken) {
    return Subject.conflict("there is a thing " + taken + " in " + subject.key() + " already");
  }
}
