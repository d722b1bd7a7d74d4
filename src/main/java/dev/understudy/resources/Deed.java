package dev.understudy.resources;

import dev.understudy.exchange.Call;
import dev.understudy.resources.ThingStore.Changed;

/** What one call does to the things that there are: decided, and not yet told. */
final class Deed {
  private final Subject subject;
  private final Creation creation;
  private final Change change;

  Deed(View view, Route route, Call call, IdMaker ids) {
    this.subject = Subject.of(view, route, call);
    Making making = new Making(view, route.resource(), subject.key(), call.arrived());
    this.creation = new Creation(subject, ids, making);
    this.change = new Change(subject, creation, making);
  }

  /** What comes of it, and the things that there are from then on. */
  Changed<Outcome> done() {
    String missing = subject.view().missing(subject.route().collection(), subject.key());
    if (missing != null) {
      return subject.refused(Subject.absent("there is no " + missing));
    }
    return switch (subject.route().action()) {
      case LIST -> subject.same(new Retrieval(subject).list());
      case READ -> subject.same(new Retrieval(subject).read());
      case CREATE -> creation.create();
      case REPLACE -> change.replace();
      case UPDATE -> change.update();
      case DELETE -> new Removal(subject).delete();
      case CLEAR -> new Removal(subject).clear();
    };
  }
}
