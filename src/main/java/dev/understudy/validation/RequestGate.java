package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Match;
import dev.understudy.contract.MediaType;
import dev.understudy.contract.Operation;
import dev.understudy.exchange.Accept;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Input;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Refuser;
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
  private final Refuser refuser;
  private final Plans plans = new Plans();

  /** Of the default profile, with problem documents for what is refused. */
  public RequestGate() {
    this(Profile.DEFAULT, Refuser.PROBLEM);
  }

  /**
   * A gate.
   *
   * @param usual the profile of a call that does not ask for another one
   * @param refuser answers what is refused
   */
  public RequestGate(Profile usual, Refuser refuser) {
    this.usual = Objects.requireNonNull(usual, "usual");
    this.refuser = Objects.requireNonNull(refuser, "refuser");
  }

  @Override
  public Future<Reply> around(Call call, Responder next) {
    if (!(call.match() instanceof Match.Found found)) {
      return next.respond(call);
    }
    Input input;
    try {
      input = read(call, found, Profile.of(call, usual));
    } catch (Refused refused) {
      return Future.succeededFuture(refuser.refuse(call, refused.reason(), refused.problem()));
    }
    return next.respond(call.withInput(input));
  }

  private Input read(Call call, Match.Found found, Profile profile) throws Refused {
    negotiate(call, found.operation());
    Plan plan = plans.of(found.operation());
    Judgement judgement = new Judgement();
    BodySelector.Selected selected = plan.body().select(call, judgement);
    JsonNode body = selected == null ? null : selected.read(call, judgement);
    Input input = plan.parameters().read(call, found, profile == Profile.STRICT, body, judgement);
    if (judgement.findings().isEmpty()) {
      return judgement.notes().isEmpty() ? input : input.withNotes(judgement.notes());
    }
    if (profile != Profile.LENIENT) {
      throw new Refused(Refuser.Reason.INVALID, Problem.violations(judgement.findings()));
    }
    judgement.findings().stream().map(Finding::toString).forEach(judgement.notes()::add);
    return input.withNotes(judgement.notes());
  }

  private static void negotiate(Call call, Operation operation) throws Refused {
    Accept accept = Accept.of(call);
    Collection<MediaType> offered = operation.responses().offered();
    if (accept != Accept.ANYTHING && !accept.takesAny(offered)) {
      String fields = String.join(",", call.headers().getAll(HttpHeaders.ACCEPT));
      throw new Refused(Refuser.Reason.NOT_ACCEPTABLE, Problems.notAcceptable(fields, offered));
    }
  }
}
