package dev.understudy.sandbox;

import dev.understudy.examples.ExampleOptions;
import dev.understudy.examples.ExampleResponder;
import dev.understudy.exchange.Responder;
import dev.understudy.validation.Profile;
import java.util.Objects;

/**
 * Who answers the calls that keep to a contract, and how strictly that is meant.
 *
 * @param usual answers them
 * @param declared answers in its place where the caller prefers what the contract declares
 * @param profile how strictly the contract is held against requests and answers
 * @param callbacks whether somebody sends the callbacks that callers prefer
 */
public record Answering(
    Responder usual, ExampleResponder declared, Profile profile, boolean callbacks) {

  /** With nobody who sends callbacks. */
  public Answering(Responder usual, ExampleResponder declared, Profile profile) {
    this(usual, declared, profile, false);
  }

  public Answering {
    Objects.requireNonNull(usual, "usual");
    Objects.requireNonNull(declared, "declared");
    Objects.requireNonNull(profile, "profile");
  }

  /** By that one, as strictly as by default. */
  public static Answering by(Responder usual) {
    return new Answering(usual, new ExampleResponder(ExampleOptions.DEFAULT), Profile.DEFAULT);
  }

  /** By the contract alone. */
  public static Answering byContract(ExampleOptions options, Profile profile) {
    ExampleResponder declared = new ExampleResponder(options);
    return new Answering(declared, declared, profile);
  }

  /** The same, with somebody or nobody who sends the callbacks that callers prefer. */
  public Answering withCallbacks(boolean sent) {
    return new Answering(usual, declared, profile, sent);
  }
}
