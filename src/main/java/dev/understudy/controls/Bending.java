package dev.understudy.controls;

import dev.understudy.contract.Match;
import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Breach;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Delivery;
import dev.understudy.exchange.Headers;
import dev.understudy.exchange.Preferences;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Bends an answer as the strikes at its call say. */
public final class Bending {
  private final Declared declared;
  private final Breaker breaker;

  /**
   * With what only those can do who know the contract.
   *
   * @param declared makes the answers of a status
   * @param breaker breaks bodies
   */
  public Bending(Declared declared, Breaker breaker) {
    this.declared = Objects.requireNonNull(declared, "declared");
    this.breaker = Objects.requireNonNull(breaker, "breaker");
  }

  /** Answers a call with what its contract declares. */
  @FunctionalInterface
  public interface Declared {

    /** The answer that these wishes choose. */
    Future<Reply> respond(Call call, Preferences wishes);
  }

  /** Breaks the body of an answer so that its schema refuses it. */
  @FunctionalInterface
  public interface Breaker {

    /** The broken answer, whose origin says where; empty where it cannot be broken so. */
    Optional<Reply> broken(Call call, Reply reply, Breach breach, long seed);
  }

  /** The answer to that call, bent. */
  Future<Reply> bent(Call call, Responder next, List<Strike> strikes) {
    return Answers.map(
        answer(call, next, strikes),
        reply -> {
          Reply bent = reply;
          for (Strike strike : strikes) {
            bent = bent(call, bent, strike);
          }
          return bent;
        });
  }

  // Where a status is answered, the operation is not carried out.
  private Future<Reply> answer(Call call, Responder next, List<Strike> strikes) {
    for (Strike strike : strikes) {
      if (strike.effect() instanceof Effect.Status status) {
        return status(call, status);
      }
    }
    return next.respond(call);
  }

  private Future<Reply> status(Call call, Effect.Status status) {
    Match.Found found = call.found().orElseThrow();
    if (status.undeclared() && found.operation().responses().of(status.status()).isEmpty()) {
      return Future.succeededFuture(undeclared(call, status.status()));
    }
    Preferences wishes = Preferences.choosing(status.status(), status.example());
    return Answers.map(
        declared.respond(call, wishes),
        reply -> reply.withHeaders(reply.headers().without(Preferences.APPLIED)));
  }

  private static Reply undeclared(Call call, int status) {
    Reply reply =
        Reply.isBodiless(status)
            ? Reply.empty(status)
            : Problem.of(
                    "deliberate-fault",
                    status,
                    "Deliberate fault",
                    "Understudy was told to answer " + status + " here")
                .reply(call);
    return status == 429 || status == 503 ? reply.withHeader("Retry-After", "1") : reply;
  }

  private Reply bent(Call call, Reply reply, Strike strike) {
    Effect effect = strike.effect();
    if (effect instanceof Effect.Status) {
      return deliberate(reply, strike, "");
    }
    if (effect instanceof Effect.Wait wait) {
      Duration pause = wait.latency().at(strike.seed(), strike.number());
      return told(reply, strike, "; it waits " + pause.toMillis() + " ms")
          .withDelivery(reply.delivery().after(pause));
    }
    if (effect instanceof Effect.Slow slow) {
      Delivery dripping = new Delivery.Slow(slow.bytesPerSecond());
      return told(reply, strike, "").withDelivery(reply.delivery().changedTo(dripping));
    }
    if (effect instanceof Effect.Break kind) {
      return broken(call, reply, kind.breach(), strike);
    }
    return onTheWire(reply, (Effect.OnTheWire) effect, strike);
  }

  private static Reply onTheWire(Reply reply, Effect.OnTheWire effect, Strike strike) {
    return switch (effect) {
      case MALFORMED -> deliberate(Malformed.of(reply, strike), strike, "");
      case WRONG_TYPE -> deliberate(wrongType(reply), strike, "");
      case RESET -> travelling(reply, new Delivery.Reset(), strike, "");
      case RESET_MID_BODY -> travelling(reply, new Delivery.ResetAfter(half(reply)), strike, "");
      case EMPTY -> travelling(reply, new Delivery.Closed(), strike, "");
      case TRUNCATED -> travelling(reply, new Delivery.Truncated(half(reply)), strike, "");
      case STALL -> travelling(reply, new Delivery.Stalled(), strike, "");
      case GOAWAY ->
          travelling(
              reply,
              new Delivery.GoingAway(),
              strike,
              "; on HTTP/1.1, which has no GOAWAY, by Connection: close");
    };
  }

  private static Reply travelling(Reply reply, Delivery delivery, Strike strike, String more) {
    return told(reply, strike, more).withDelivery(reply.delivery().changedTo(delivery));
  }

  private static int half(Reply reply) {
    return reply.body().bytes().length() / 2;
  }

  // The bytes stay as they are, and only the field lies.
  private static Reply wrongType(Reply reply) {
    if (Reply.isBodiless(reply.status())) {
      return reply;
    }
    String type = reply.header("Content-Type").orElse("");
    String other = type.startsWith("text/html") ? Reply.JSON : "text/html; charset=utf-8";
    Headers headers = reply.headers().with("Content-Type", other);
    Buffer bytes =
        reply.body() instanceof Body.Empty
            ? Buffer.buffer("<p>not what was promised</p>")
            : reply.body().bytes();
    return reply.withHeaders(headers).withBody(new Body.Bytes(bytes));
  }

  private Reply broken(Call call, Reply reply, Breach wanted, Strike strike) {
    for (Breach breach : ways(wanted)) {
      Optional<Reply> broken =
          breaker.broken(call, reply, breach, Chance.mix(strike.seed(), strike.number()));
      if (broken.isPresent()) {
        String where = "; " + broken.get().origin().text();
        String instead =
            breach == wanted ? "" : "; no place for '" + wanted.text() + "', so " + breach.text();
        Reply whole = broken.get().withOrigin(reply.origin());
        return deliberate(whole, strike, instead + where);
      }
    }
    return told(reply, strike, "; nothing in this body can be broken, and it goes out as it is");
  }

  private static List<Breach> ways(Breach wanted) {
    List<Breach> ways = new ArrayList<>(List.of(wanted));
    for (Breach other : Breach.values()) {
      if (other != wanted) {
        ways.add(other);
      }
    }
    return ways;
  }

  private static Reply deliberate(Reply reply, Strike strike, String more) {
    Reply told = told(reply, strike, more);
    return told.withOrigin(told.origin().deliberately());
  }

  private static Reply told(Reply reply, Strike strike, String more) {
    return reply.withOrigin(reply.origin().withFault(strike + more));
  }
}
