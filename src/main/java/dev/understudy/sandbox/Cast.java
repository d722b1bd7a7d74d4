package dev.understudy.sandbox;

import dev.understudy.controls.RateLimit;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Responder;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Who acts in one sandbox.
 *
 * @param usual answers the calls that keep to the contract
 * @param authentication 401, and 403 for a revoked key
 * @param counting 429
 * @param stating the header fields that say what a caller has left
 * @param faults what goes wrong on purpose
 */
public record Cast(
    Responder usual, Layer authentication, Layer counting, Layer stating, Layer faults) {
  public Cast {
    Objects.requireNonNull(usual, "usual");
    Objects.requireNonNull(authentication, "authentication");
    Objects.requireNonNull(counting, "counting");
    Objects.requireNonNull(stating, "stating");
    Objects.requireNonNull(faults, "faults");
  }

  /** With a rate limit, which both counts and states, and nothing that goes wrong. */
  public Cast(Responder usual, Layer authentication, RateLimit limit) {
    this(usual, authentication, limit.counting(), limit.stating(), Layer.NONE);
  }

  /** The same with something that goes wrong. */
  public Cast withFaults(Layer others) {
    return new Cast(usual, authentication, counting, stating, others);
  }

  /** This one for the calls that are such, and another for the rest. */
  public Cast orElse(Cast other, Predicate<Call> such) {
    return new Cast(
        call -> (such.test(call) ? usual : other.usual).respond(call),
        either(authentication, other.authentication, such),
        either(counting, other.counting, such),
        either(stating, other.stating, such),
        faults);
  }

  private static Layer either(Layer one, Layer other, Predicate<Call> such) {
    return (call, next) -> (such.test(call) ? one : other).around(call, next);
  }
}
