package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.MediaType;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Problem;
import dev.understudy.resources.ThingStore.Changed;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import dev.understudy.schema.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a thing what a call sends, as a whole or in part. */
final class Change {
  private final Subject subject;
  private final Resource resource;
  private final Creation creation;
  private final Making making;

  Change(Subject subject, Creation creation, Making making) {
    this.subject = subject;
    this.resource = subject.resource();
    this.creation = creation;
    this.making = making;
  }

  Changed<Outcome> replace() {
    JsonNode body = subject.call().input().body();
    if (body == null) {
      return subject.same(
          new Outcome.Declared("the call has no body that a thing could be made of"));
    }
    JsonNode sent = subject.sentFirst(body);
    boolean byBody = subject.route().idParameter().isEmpty() && !resource.isSingle();
    String wanted = byBody ? resource.idOf(sent).orElse("") : subject.id();
    if (byBody && wanted.isEmpty()) {
      return creation.create();
    }
    Thing before = subject.find(wanted);
    Optional<Problem> precondition = Preconditions.against(subject.call(), subject.route(), before);
    if (precondition.isPresent()) {
      return subject.refused(precondition.get());
    }
    if (before == null && !mayCreate()) {
      return subject.refused(
          byBody
              ? Subject.absent("there is no thing " + wanted + " in " + subject.key())
              : subject.unknown());
    }
    Shelf shelf = subject.shelf();
    Optional<String> clash = subject.clash(shelf, sent, before);
    if (clash.isPresent()) {
      return subject.refused(Subject.conflict(clash.get()));
    }
    Thing after = making.whole(sent, wanted, before);
    String why =
        "from the state: "
            + subject.named(after)
            + (before == null ? " was added" : " was replaced");
    return new Changed<>(
        subject.with(shelf.with(after)), new Outcome.Told(List.of(after), before == null, why));
  }

  // Where PUT is declared to create, or is the only way to.
  private boolean mayCreate() {
    return resource.isSingle()
        || subject.route().operation().responses().isExact(201)
        || !resource.has(Action.CREATE);
  }

  Changed<Outcome> update() {
    Thing before = subject.find();
    if (before == null) {
      return subject.refused(subject.unknown());
    }
    Optional<Problem> precondition = Preconditions.against(subject.call(), subject.route(), before);
    if (precondition.isPresent()) {
      return subject.refused(precondition.get());
    }
    JsonNode body = subject.call().input().body();
    Thing after;
    try {
      after = making.changed(body == null ? before.value() : patched(before.value(), body), before);
    } catch (PatchRefused e) {
      return subject.refused(e.problem());
    }
    List<Finding> findings = brokenBy(before.value(), after.value());
    if (!findings.isEmpty()) {
      return subject.refused(Problem.violations(findings));
    }
    Shelf shelf = subject.shelf();
    Optional<String> clash = subject.clash(shelf, after.value(), before);
    if (clash.isPresent()) {
      return subject.refused(Subject.conflict(clash.get()));
    }
    return new Changed<>(
        subject.with(shelf.with(after)),
        new Outcome.Told(
            List.of(after), false, "from the state: " + subject.named(after) + " was changed"));
  }

  private JsonNode patched(JsonNode value, JsonNode body) throws PatchRefused {
    String type =
        subject
            .call()
            .header("Content-Type")
            .flatMap(MediaType::parse)
            .map(MediaType::subtype)
            .orElse("json");
    if (type.equals("json-patch+json") || isPatch(body)) {
      return JsonPatch.apply(value, body);
    }
    JsonNode sent = subject.sentFirst(body);
    return MergePatch.apply(value, sent);
  }

  // Some contracts take a JSON Patch as application/json.
  private static boolean isPatch(JsonNode body) {
    return body.isArray() && body.path(0).has("op") && body.path(0).has("path");
  }

  // What was wrong before, such as an example that lacks a member, is not this caller's fault.
  private List<Finding> brokenBy(JsonNode before, JsonNode after) {
    if (resource.thing().isEmpty()) {
      return List.of();
    }
    Schema schema = resource.thing().get();
    if (schema.accepts(after, Direction.RESPONSE)) {
      return List.of();
    }
    Set<String> known = new HashSet<>();
    schema.violations(before, Direction.RESPONSE).forEach(it -> known.add(it.schemaPointer()));
    List<Finding> findings = new ArrayList<>();
    for (Violation violation : schema.violations(after, Direction.RESPONSE)) {
      if (!known.contains(violation.schemaPointer()) && !violation.keyword().equals("writeOnly")) {
        findings.add(
            new Finding(
                Finding.In.BODY,
                violation.pointer(),
                violation.keyword(),
                "after the change, " + violation.detail()));
      }
    }
    return findings;
  }
}
