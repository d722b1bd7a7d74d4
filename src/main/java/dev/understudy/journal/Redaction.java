package dev.understudy.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Parameter;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Headers;
import dev.understudy.exchange.Input;
import dev.understudy.exchange.MessageTree;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.Principal;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * The rule: the journal remembers exchanges as they were, since a call that nobody asks about must
 * cost nothing, and verifications compare what was really sent; and nothing of an exchange leaves
 * this package as JSON, HAR, curl, .http or a diff that has not come through here.
 *
 * First the secrets are collected: credentials in header fields, cookies and the query, parameters
 * and members that the contract calls secret or whose name does. Then they are taken out where they
 * stand, and wherever else in the exchange the same text stands.
 */
/** An exchange as it may be shown: with a {@link Secret#mark} in the place of every secret. */
public final class Redaction {
  private final KnownSecrets known = new KnownSecrets();
  private final SecretTree trees = new SecretTree(known);
  private final SecretNames names;
  private final SecretFields fields;
  private final SecretBodies bodies;
  private final Exchange shown;

  private Redaction(Exchange exchange) {
    Call call = exchange.call().understood();
    this.names = SecretNames.of(call);
    this.fields = new SecretFields(names, known);
    this.bodies = new SecretBodies(known, trees, fields);
    collect(call, exchange.reply());
    this.shown =
        new Exchange(
            exchange.number(), redacted(call), redacted(exchange.reply(), call), exchange.took());
  }

  /** Takes the secrets out of that exchange. */
  public static Redaction of(Exchange exchange) {
    return new Redaction(exchange);
  }

  /** The exchange without its secrets. */
  public Exchange exchange() {
    return shown;
  }

  /** A text about the exchange, without its secrets. */
  public String hide(String text) {
    return known.hide(text);
  }

  private void collect(Call call, Reply reply) {
    if (call.principal() != null) {
      known.add(call.principal().credentials(), Secret.TOKEN);
    }
    call.headers().forEach(fields::header);
    reply.headers().forEach(fields::header);
    fields.pairs(call.query());
    inputs(call.input(), Parameter.In.PATH);
    inputs(call.input(), Parameter.In.QUERY);
    call.found()
        .ifPresent(
            found -> {
              for (int i = 0; i < found.pathValues().size(); i++) {
                String value = found.pathValues().get(i);
                names
                    .find(Parameter.In.PATH, found.operation().pathNames().get(i))
                    .ifPresent(secret -> known.add(value, secret));
              }
            });
    MessageTree.of(call).ifPresent(tree -> trees.collect(tree, SecretBodies.facets(call)));
    MessageTree.of(reply).ifPresent(tree -> trees.collect(tree, SecretBodies.facets(reply, call)));
  }

  private void inputs(Input input, Parameter.In in) {
    values(input, in)
        .forEach(
            (name, value) ->
                names
                    .find(in, name)
                    .filter(secret -> value.isValueNode())
                    .ifPresent(secret -> known.add(value.asText(), secret)));
  }

  private static Map<String, JsonNode> values(Input input, Parameter.In in) {
    return switch (in) {
      case PATH -> input.path();
      case QUERY -> input.query();
      case HEADER -> input.header();
      case COOKIE -> input.cookie();
    };
  }

  private Call redacted(Call call) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    call.headers()
        .forEach((name, value) -> headers.add(name, known.hide(fields.header(name, value))));
    String query = fields.pairs(call.query());
    Buffer body =
        bodies.redacted(
            call.body(),
            call.header("Content-Type").orElse(""),
            MessageTree.of(call),
            SecretBodies.facets(call));
    Call copy =
        Call.of(
            call.method(),
            known.hide(call.path()),
            query == null ? null : known.hide(query),
            headers,
            body,
            call.arrived(),
            call.match());
    Principal principal = call.principal();
    Call called =
        principal == null
            ? copy
            : copy.withPrincipal(new Principal(principal.name(), Secret.TOKEN.mark()));
    return called.withInput(redacted(call.input(), SecretBodies.facets(call)));
  }

  private Input redacted(Input input, @Nullable Facets body) {
    return new Input(
        redacted(input, Parameter.In.PATH),
        redacted(input, Parameter.In.QUERY),
        redacted(input, Parameter.In.HEADER),
        redacted(input, Parameter.In.COOKIE),
        input.body() == null ? null : trees.redact(input.body(), body),
        input.notes().stream().map(known::hide).toList(),
        redacted(input.violations()));
  }

  private Map<String, JsonNode> redacted(Input input, Parameter.In in) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    values(input, in)
        .forEach((name, value) -> all.put(name, trees.parameter(value, names.find(in, name))));
    return all;
  }

  private List<Finding> redacted(List<Finding> findings) {
    return findings.stream()
        .map(one -> new Finding(one.in(), one.pointer(), one.keyword(), known.hide(one.detail())))
        .toList();
  }

  private Reply redacted(Reply reply, Call call) {
    Headers[] headers = {Headers.NONE};
    reply
        .headers()
        .forEach(
            (name, value) ->
                headers[0] = headers[0].with(name, known.hide(fields.header(name, value))));
    return reply
        .withHeaders(headers[0])
        .withBody(body(reply, call))
        .withOrigin(redacted(reply.origin()));
  }

  private Body body(Reply reply, Call call) {
    Optional<JsonNode> tree = MessageTree.of(reply);
    String type = reply.header("Content-Type").orElse("");
    Buffer bytes = reply.body().bytes();
    Buffer kept = bodies.redacted(bytes, type, tree, SecretBodies.facets(reply, call));
    return kept == bytes ? reply.body() : new Body.Bytes(kept);
  }

  private Origin redacted(Origin origin) {
    Problem problem = origin.problem();
    Problem kept =
        problem == null
            ? null
            : new Problem(
                problem.kind(),
                problem.status(),
                problem.title(),
                known.hide(problem.detail()),
                redacted(problem.findings()));
    return new Origin(
        known.hide(origin.text()),
        kept,
        origin.isMade(),
        origin.isDeliberate(),
        origin.faults().stream().map(known::hide).toList());
  }
}
