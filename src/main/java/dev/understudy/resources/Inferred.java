package dev.understudy.resources;

import dev.understudy.contract.Operation;
import java.util.Optional;

/**
 * What was inferred of an operation.
 *
 * @param operation which
 * @param resource the path of what it acts on; empty where it acts on nothing that is kept
 * @param action what it does to that; empty like the resource
 * @param source where its answers come from
 * @param isCorrected whether the contract says so itself, by {@code x-understudy-resource}
 */
public record Inferred(
    Operation operation,
    String resource,
    Optional<Action> action,
    Source source,
    boolean isCorrected) {

  /** Where answers come from. */
  public enum Source {
    /** Things that are kept, which begin with the contract's examples. */
    STATE_FROM_EXAMPLES("state, begun with the contract's examples"),
    /** Things that are kept, which begin with some made from the schemas. */
    STATE_MADE("state, begun with data made from the schemas"),
    /** The contract: its examples, and data made from its schemas. */
    CONTRACT("the contract");

    private final String text;

    Source(String text) {
      this.text = text;
    }

    /** In a few words. */
    public String text() {
      return text;
    }
  }
}
