package dev.understudy.examples;

import dev.understudy.contract.Content;
import dev.understudy.contract.DeclaredResponse;
import dev.understudy.contract.Parameter;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Headers;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes the answers that a contract declares; each of its parts is prepared once. */
final class DeclaredAnswers {
  static final DeclaredResponse NOTHING = new DeclaredResponse("default", List.of(), List.of());

  private final Samplers samplers = new Samplers();
  private final RecentBodies recent = new RecentBodies();
  private final ByIdentity<Content, ContentPlan> contents =
      new ByIdentity<>(content -> new ContentPlan(content, samplers, recent));
  private final ByIdentity<Parameter, HeaderPlan> headers =
      new ByIdentity<>(header -> new HeaderPlan(header, samplers));

  /** The answer of that status as the contract declares it. */
  Reply answer(Asked asked, int status, DeclaredResponse response) {
    if (response.content().isEmpty() || Reply.isBodiless(status)) {
      return withHeaders(asked, response, Reply.empty(status));
    }
    Acceptable chosen = Acceptable.of(asked.call(), response.content());
    return answer(
        new Declared(asked, status, response, chosen.name()), contents.get(chosen.content()));
  }

  /** The same with a value from elsewhere as its body; none where no value is to be had. */
  Optional<Reply> answer(
      Asked asked,
      int status,
      DeclaredResponse response,
      Function<Optional<Schema>, Optional<Body.Json>> value) {
    if (response.content().isEmpty() || Reply.isBodiless(status)) {
      return Optional.of(withHeaders(asked, response, Reply.empty(status)));
    }
    Acceptable chosen = Acceptable.of(asked.call(), response.content());
    Content content = chosen.content();
    return value
        .apply(content.schema())
        .map(json -> BodyWriter.write(content, content.schema().orElse(null), json))
        .map(body -> OpenType.write(body, content, chosen.name()))
        .map(body -> withHeaders(asked, response, Reply.of(status, chosen.name(), body)));
  }

  /** What is answered: to whom, with which status, and as which media type. */
  private record Declared(Asked asked, int status, DeclaredResponse response, String type) {}

  private Reply answer(Declared what, ContentPlan plan) {
    Asked asked = what.asked();
    Optional<String> named = asked.wishes().example();
    if (named.isPresent()) {
      return plan.named(named.get())
          .map(chosen -> reply(what, plan, chosen))
          .map(reply -> asked.wishes().applied(reply, "example"))
          .orElseGet(() -> noSuchExample(plan, what.status(), named.get()).reply(asked.call()));
    }
    Chosen chosen = plan.choose(asked);
    return chosen.body() == null
        ? impossible(asked, chosen.origin().text()).reply(asked.call())
        : applied(asked, reply(what, plan, chosen));
  }

  private Reply reply(Declared what, ContentPlan plan, Chosen chosen) {
    Body body = OpenType.write(chosen.bodyOrThrow(), plan.content(), what.type());
    Reply reply = Reply.of(what.status(), what.type(), body).withOrigin(chosen.origin());
    return withHeaders(what.asked(), what.response(), reply);
  }

  private static Reply applied(Asked asked, Reply reply) {
    Reply honoured = reply;
    if (asked.wishes().dynamic().isPresent()) {
      honoured = asked.wishes().applied(honoured, "dynamic");
    }
    return asked.wishes().seed().isPresent() ? asked.wishes().applied(honoured, "seed") : honoured;
  }

  private Reply withHeaders(Asked asked, DeclaredResponse response, Reply reply) {
    Headers all = reply.headers();
    for (Parameter header : response.headers()) {
      Optional<String> value = headers.get(header).value(asked);
      if (value.isPresent()) {
        all = all.with(header.name(), value.get());
      }
    }
    return reply.withHeaders(all);
  }

  private static Problem noSuchExample(ContentPlan plan, int status, String name) {
    List<String> names = plan.names();
    return Problem.of(
        "undeclared-example",
        404,
        "Undeclared example",
        "the "
            + status
            + " answer has no example '"
            + name
            + "'; it has "
            + (names.isEmpty() ? "none with a name" : String.join(", ", names)));
  }

  private static Problem impossible(Asked asked, String why) {
    return Problem.of(
        "cannot-generate",
        500,
        "No answer can be made",
        "the contract has no example for "
            + asked.call().operationId().orElse("this call")
            + ", and its schema yields no value ("
            + why
            + "); add an example");
  }
}
