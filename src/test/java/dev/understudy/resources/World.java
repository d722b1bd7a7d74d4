package dev.understudy.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.contract.Catalog;
import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractLoader;
import dev.understudy.contract.LoadOptions;
import dev.understudy.controls.RateLimit;
import dev.understudy.examples.ExampleOptions;
import dev.understudy.examples.ExampleResponder;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Reply;
import dev.understudy.journal.Journal;
import dev.understudy.sandbox.Cast;
import dev.understudy.sandbox.Ground;
import dev.understudy.sandbox.Journey;
import dev.understudy.validation.Authentication;
import dev.understudy.validation.Profile;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A sandbox whose state is inferred, with a clock that a test turns. */
final class World implements InstantSource {
  static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");

  final Contract contract;
  final ResourceModels models;
  final ThingStore store;
  Instant now = BEGIN;
  private final Journey sandbox;

  World(Contract contract) {
    this(contract, Things.EMPTY);
  }

  World(Contract contract, Things begun) {
    this(contract, begun, ExampleOptions.DEFAULT);
  }

  World(Contract contract, Things begun, ExampleOptions options) {
    this.contract = contract;
    this.models = new ResourceModels(List.of(contract));
    this.store = new ThingStore(begun);
    ExampleResponder examples = new ExampleResponder(options);
    ResourceResponder state =
        new ResourceResponder(models, store, 0, new SplittableRandom(1), examples);
    Ground ground = new Ground(Catalog.of(contract), new Ground.Terms(options, Profile.DEFAULT));
    Cast cast = new Cast(state, Authentication.ofAnyCredentials(), RateLimit.none());
    this.sandbox = new Journey(ground, cast, this, new Journal(10, 1 << 20));
  }

  static World library() {
    return new World(load(Path.of("src/test/resources/resources/library.yaml")));
  }

  static Contract load(Path file) {
    return ContractLoader.load(file, LoadOptions.LOCAL).contract();
  }

  ResourceModel model() {
    return models.of(contract);
  }

  @Override
  public Instant instant() {
    return now;
  }

  Reply get(String target) {
    return call("GET", target, null);
  }

  Reply post(String target, String body) {
    return call("POST", target, body);
  }

  Reply call(String method, String target, @Nullable String body, String... headers) {
    List<String> fields = new ArrayList<>(List.of(headers));
    if (body != null && !fields.contains("Content-Type")) {
      fields.addAll(List.of("Content-Type", "application/json"));
    }
    Buffer bytes = body == null ? Buffer.buffer() : Buffer.buffer(body);
    return send(method, target, bytes, fields);
  }

  Reply send(String method, String target, Buffer body, List<String> headers) {
    MultiMap fields = MultiMap.caseInsensitiveMultiMap();
    for (int i = 0; i < headers.size(); i += 2) {
      fields.add(headers.get(i), headers.get(i + 1));
    }
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    String query = mark < 0 ? null : target.substring(mark + 1);
    return Objects.requireNonNull(sandbox.respond(method, path, query, fields, body).result());
  }

  static JsonNode json(Reply reply) {
    return reply.body() instanceof Body.Json json ? json.tree() : read(reply.body().bytes());
  }

  private static JsonNode read(Buffer bytes) {
    return tree(bytes.toString());
  }

  static JsonNode tree(String text) {
    try {
      return JsonMapper.builder().build().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
