package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.contract.DeclaredResponse;
import dev.understudy.examples.ExampleResponder;
import dev.understudy.examples.Known;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.Reply;
import dev.understudy.schema.Schema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Tells what came of a call in the words of the contract; nothing that it would not allow. */
record Telling(Call call, ResourceModel model, Route route, long seed, ExampleResponder contract) {

  /** The answer that tells it; empty where the contract has no place for that. */
  Optional<Reply> reply(Outcome outcome) {
    if (outcome instanceof Outcome.Listed listed) {
      return answer(
          route.status(false), schema -> list(listed, schema).map(Body.Json::new), listed.why());
    }
    if (outcome instanceof Outcome.Told told) {
      Thing first = told.things().get(0);
      return answer(route.status(told.isNew()), schema -> things(told, schema), told.why())
          .map(reply -> tagged(reply, first))
          .map(reply -> told.isNew() ? located(reply, first) : reply);
    }
    if (outcome instanceof Outcome.Gone gone) {
      return answer(route.status(false), schema -> Optional.empty(), gone.why());
    }
    if (outcome instanceof Outcome.Unmodified same) {
      String why = "from the state: thing " + same.thing().id() + " is as the caller knows it";
      return Optional.of(tagged(Reply.empty(304), same.thing()).withOrigin(Origin.of(why)));
    }
    return Optional.empty();
  }

  /** Why the contract answers in the place of the state. */
  static String why(Outcome outcome) {
    if (outcome instanceof Outcome.Declared declared) {
      return declared.why();
    }
    String unfit = ", but the answer has no place for it";
    if (outcome instanceof Outcome.Told told) {
      return told.why() + unfit;
    }
    if (outcome instanceof Outcome.Listed listed) {
      return listed.why() + unfit;
    }
    return outcome instanceof Outcome.Gone gone ? gone.why() + unfit : "";
  }

  /** What makes a body of what is known of the schema. */
  private interface Teller {
    Optional<Body.Json> body(Schema schema);
  }

  private Optional<Reply> answer(int status, Teller teller, String why) {
    Optional<DeclaredResponse> declared = route.operation().responses().of(status);
    if (declared.isEmpty() && !route.operation().responses().all().isEmpty()) {
      return Optional.empty();
    }
    return contract
        .answer(call, status, schema -> schema.flatMap(teller::body))
        .map(reply -> reply.withOrigin(Origin.of(why)));
  }

  private Optional<JsonNode> list(Outcome.Listed listed, Schema schema) {
    if (route.answer().isEmpty()) {
      return Optional.empty();
    }
    Envelope envelope = envelope(schema, route.answer().get());
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Thing thing : listed.window().things()) {
      Optional<JsonNode> item = item(envelope, thing);
      if (item.isEmpty()) {
        return Optional.empty();
      }
      list.add(item.get());
    }
    JsonNode body = new Wrapping(listed.window(), call).around(list, envelope, schema);
    return Fitting.fit(schema, body, () -> sample(schema))
        .filter(it -> envelope.in(it).size() == list.size());
  }

  // Under another media type the list may be elsewhere.
  private Envelope envelope(Schema schema, Envelope usual) {
    return Envelope.ofList(schema, Paths.noun(route.resource().path()))
        .filter(other -> usual.isList())
        .orElse(usual);
  }

  private Optional<Body.Json> things(Outcome.Told told, Schema schema) {
    if (route.answer().isEmpty()) {
      return Optional.empty();
    }
    Envelope envelope = route.answer().get();
    return envelope.isWhole(schema)
        ? item(envelope, told.things().get(0)).map(model::body)
        : wrapped(told, envelope, schema).map(Body.Json::new);
  }

  private Optional<JsonNode> wrapped(Outcome.Told told, Envelope envelope, Schema schema) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Thing thing : told.things()) {
      Optional<JsonNode> item = item(envelope, thing);
      if (item.isEmpty()) {
        return Optional.empty();
      }
      list.add(item.get());
    }
    JsonNode body = envelope.isList() ? envelope.aroundAll(list) : envelope.around(list.get(0));
    return Fitting.fit(schema, body, () -> sample(schema))
        .filter(it -> envelope.path().isEmpty() || !envelope.in(it).isMissingNode());
  }

  private Optional<JsonNode> item(Envelope envelope, Thing thing) {
    Schema schema = envelope.thing();
    return Fitting.fit(schema, thing.value(), () -> like(thing, schema))
        .filter(fitted -> isStill(thing, fitted));
  }

  // A value of a schema that is about the same thing as far as the call tells.
  private Optional<JsonNode> like(Thing thing, Schema schema) {
    Resource resource = route.resource();
    String key = Paths.filled(route.collection(), route.values(call.found().orElseThrow()));
    JsonNode id = resource.id().map(member -> member.value(thing.id())).orElse(null);
    Known known = model.seeds().known(resource, key, id, seed);
    return model.seeds().sample(schema, seed + thing.id().hashCode(), known);
  }

  // An answer that lost what it is about would be about something else.
  private boolean isStill(Thing thing, JsonNode fitted) {
    Optional<String> id = route.resource().idOf(fitted);
    return id.isEmpty() || id.get().equals(thing.id());
  }

  private Optional<JsonNode> sample(Schema schema) {
    return model.seeds().sample(schema, seed, new Known(Map.of(), null, seed));
  }

  private Reply tagged(Reply reply, Thing thing) {
    boolean tells = route.resource().isTagged() && reply.status() != 204;
    return tells && route.action() != Action.DELETE
        ? reply.withHeader("ETag", thing.etag())
        : reply;
  }

  // RFC 9110 §10.2.2
  private Reply located(Reply reply, Thing thing) {
    boolean readable = route.resource().has(Action.READ) && !route.resource().isSingle();
    boolean named = route.operation().template().equals(route.collection());
    if (!readable || !named || reply.status() != 201) {
      return reply;
    }
    String path = call.path().replaceFirst("/$", "") + "/" + encoded(thing.id());
    return reply.withHeader("Location", path);
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
