package dev.understudy.validation;

import dev.understudy.contract.Match;
import dev.understudy.contract.MediaType;
import dev.understudy.contract.Operation;
import dev.understudy.exchange.Accept;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Input;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import java.util.Collection;
import java.util.Objects;

/**
 * Lets through what keeps to the contract, with its parameters and body read; refuses the rest with
 * 406, 415, 400 or 422, in this order, with every violation at once. A lenient profile lets through
 * what would be 422, and notes the violations.
 */
public final class RequestGate implements Layer {
  private final Profile usual;
  private final Plans plans = new Plans();

  /** Of the default profile. */
  public RequestGate() {
    this(Profile.DEFAULT);
  }

  /** Of that profile, where a call does not ask for another one. */
  public RequestGate(Profile usual) {
    this.usual = Objects.requireNonNull(usual, "usual");
  }

  @Override
  public Future<Reply> around(Call call, Responder next) {
    if (!(call.match() instanceof Match.Found found)) {
      return next.respond(call);
    }
    Input input;
    try {
      input = read(call, found);
    } catch (Refused refused) {
      return Future.succeededFuture(refused.problem().reply(call));
    }
    return next.respond(call.withInput(input));
  }

  private Input read(Call call, Match.Found found) throws Refused {
    negotiate(call, found.operation());
    Plan plan = plans.of(found.operation());
    Judgement judgement = new Judgement();
    BodySelector.Selected body = plan.body().select(call);
    // Without a query nothing depends on it, and most calls have none.
    boolean strict = call.query() != null && Profile.of(call, usual) == Profile.STRICT;
    ParameterValues values = plan.parameters().read(call, found, strict, judgement);
    Input input = values.input(plan.body().read(body, call, judgement));
    if (!judgement.hasFindings()) {
      return judgement.hasNotes() ? input.withNotes(judgement.notes()) : input;
    }
    if (Profile.of(call, usual) != Profile.LENIENT) {
      throw new Refused(Problem.violations(judgement.findings()));
    }
    judgement.findings().stream().map(Finding::toString).forEach(judgement.notes()::add);
    return input.withNotes(judgement.notes()).withViolations(judgement.findings());
  }

  private static void negotiate(Call call, Operation operation) throws Refused {
    Accept accept = Accept.of(call);
    Collection<MediaType> offered = operation.responses().offered();
    if (accept != Accept.ANYTHING && !accept.takesAny(offered)) {
      String fields = String.join(",", call.headers().getAll(HttpHeaders.ACCEPT));
      throw new Refused(Problems.notAcceptable(fields, offered));
    }
  }
}
