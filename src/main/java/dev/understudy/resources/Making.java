package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.examples.Known;
import dev.understudy.schema.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/*
 * What becomes of what a caller sends. The server's own members, which are those that are readOnly
 * and those that no caller can say, come from the thing as it was, or are made of the schema; times
 * of creation and change come from the clock.
 */
final class Making {
  private final View view;
  private final Resource resource;
  private final String key;
  private final Instant now;

  Making(View view, Resource resource, String key, Instant now) {
    this.view = view;
    this.resource = resource;
    this.key = key;
    this.now = now;
  }

  /** A new thing of that body and id, or one in the place of another. */
  Thing whole(JsonNode body, String id, @Nullable Thing before) {
    if (!(body instanceof ObjectNode sent)) {
      return thing(id, body, before);
    }
    JsonNode idValue = idValue(id, sent, before);
    Lazy made = new Lazy(id, idValue);
    Map<String, JsonNode> around = view.model().seeds().around(resource, key);
    ObjectNode thing = JsonNodeFactory.instance.objectNode();
    resource
        .anatomy()
        .members()
        .forEach(
            (name, schema) -> {
              JsonNode value = member(new Member(name, schema), sent, before, around, made);
              if (value != null) {
                thing.set(name, value);
              }
            });
    sent.properties()
        .forEach(
            member -> {
              if (!resource.anatomy().members().containsKey(member.getKey())) {
                thing.set(member.getKey(), member.getValue());
              }
            });
    if (idValue != null) {
      resource.id().ifPresent(member -> member.set(thing, idValue));
    }
    return thing(id, completed(thing, made), before);
  }

  private record Member(String name, Schema schema) {
    boolean isReadOnly() {
      return Anatomy.of(schema).is("readOnly");
    }
  }

  private @Nullable JsonNode member(
      Member member,
      ObjectNode sent,
      @Nullable Thing before,
      Map<String, JsonNode> around,
      Lazy made) {
    String name = member.name();
    if (sent.has(name) && !member.isReadOnly()) {
      return sent.get(name);
    }
    if (Stamps.isChange(name) || (Stamps.isCreation(name) && before == null)) {
      Optional<JsonNode> stamp = Stamps.value(name, member.schema(), now);
      if (stamp.isPresent()) {
        return stamp.get();
      }
    }
    boolean own = member.isReadOnly() || isOwn(name);
    if (before != null && own) {
      return before.value().get(name);
    }
    if (around.containsKey(name)) {
      return around.get(name);
    }
    Optional<JsonNode> usual = Anatomy.of(member.schema()).keyword("default");
    if (usual.isPresent()) {
      return usual.get().deepCopy();
    }
    return own && !Stamps.isMoment(name, member.schema()) ? made.member(name) : null;
  }

  private boolean isOwn(String name) {
    return !resource.given().isEmpty() && !resource.given().contains(name);
  }

  // What its schema requires is kept with it, so that it stays the same.
  private JsonNode completed(ObjectNode thing, Lazy made) {
    Optional<JsonNode> fitted =
        resource.thing().flatMap(schema -> Fitting.fit(schema, thing, made::value));
    fitted.ifPresent(
        it ->
            it.properties()
                .forEach(
                    member -> {
                      if (!thing.has(member.getKey())) {
                        thing.set(member.getKey(), member.getValue());
                      }
                    }));
    return thing;
  }

  private @Nullable JsonNode idValue(String id, ObjectNode sent, @Nullable Thing before) {
    if (resource.isSingle() || resource.id().isEmpty()) {
      return null;
    }
    IdMember member = resource.id().get();
    if (member.of(sent).filter(id::equals).isPresent() || before == null) {
      return member.value(id);
    }
    JsonNode at = before.value();
    for (String name : member.path()) {
      at = at.path(name);
    }
    return at.isMissingNode() ? member.value(id) : at;
  }

  /** A thing with members changed. */
  Thing changed(JsonNode value, Thing before) {
    if (!(value instanceof ObjectNode changed) || !before.value().isObject()) {
      return thing(before.id(), value, before);
    }
    ObjectNode thing = changed.deepCopy();
    resource
        .anatomy()
        .members()
        .forEach((name, schema) -> keep(new Member(name, schema), thing, before));
    if (!resource.isSingle()) {
      JsonNode id = idValue(before.id(), JsonNodeFactory.instance.objectNode(), before);
      if (id != null) {
        resource.id().ifPresent(member -> member.set(thing, id));
      }
    }
    return thing(before.id(), thing, before);
  }

  private void keep(Member member, ObjectNode thing, Thing before) {
    JsonNode was = before.value().get(member.name());
    Optional<JsonNode> stamp =
        Stamps.isChange(member.name()) && was != null
            ? Stamps.value(member.name(), member.schema(), now)
            : Optional.empty();
    if (stamp.isPresent()) {
      thing.set(member.name(), stamp.get());
    } else if (member.isReadOnly() && was != null) {
      thing.set(member.name(), was);
    } else if (member.isReadOnly()) {
      thing.remove(member.name());
    }
  }

  private Thing thing(String id, JsonNode value, @Nullable Thing before) {
    boolean born = before == null || before.isBorn();
    return new Thing(id, value, view.things().next(), 0, born);
  }

  /** A value of the resource's schema, made when it is first asked for. */
  private final class Lazy {
    private final Supplier<Optional<JsonNode>> maker;
    private Optional<JsonNode> value = Optional.empty();
    private boolean asked;

    Lazy(String id, @Nullable JsonNode idValue) {
      Known known = view.model().seeds().known(resource, key, idValue, view.seed());
      maker =
          () ->
              resource
                  .thing()
                  .flatMap(
                      schema ->
                          view.model().seeds().sample(schema, view.seed() + id.hashCode(), known));
    }

    Optional<JsonNode> value() {
      if (!asked) {
        value = maker.get();
        asked = true;
      }
      return value;
    }

    @Nullable JsonNode member(String name) {
      return value().map(it -> it.get(name)).orElse(null);
    }
  }
}
