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
 */
public record Answering(Responder usual, ExampleResponder declared, Profile profile) {

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
}
