package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Tells the things that there are, and changes none. */
final class Retrieval {
  private final Subject subject;
  private final Resource resource;

  Retrieval(Subject subject) {
    this.subject = subject;
    this.resource = subject.resource();
  }

  Outcome list() {
    if (subject.route().answer().isEmpty()) {
      return new Outcome.Declared("the contract declares no list for " + resource);
    }
    Anatomy anatomy = resource.anatomy();
    Map<String, JsonNode> asked = subject.call().input().query();
    List<Thing> wanted = new Query(anatomy, asked).of(subject.shelf().things());
    Window window = Window.of(wanted, subject.route().operation().parameters(), asked);
    int shown = window.things().size();
    return new Outcome.Listed(
        window,
        "from the state: " + shown + " of " + window.total() + " things of " + subject.key());
  }

  Outcome read() {
    Thing thing = subject.find();
    if (thing == null) {
      return new Outcome.Refused(subject.unknown());
    }
    if (resource.isTagged() && Preconditions.isKnown(subject.call(), subject.route(), thing)) {
      return new Outcome.Unmodified(thing);
    }
    return new Outcome.Told(List.of(thing), false, "from the state: " + subject.named(thing));
  }
}
