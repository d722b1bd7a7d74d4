package dev.understudy.contract;

import java.util.List;
import java.util.Optional;

/** What the contracts have at a method and a path. */
public sealed interface Match {

  /**
   * An operation.
   *
   * @param operation the one that answers
   * @param pathValues the values of its path parameters, decoded, in the order of the template
   * @param contract whose operation it is
   * @param base the base path that it was found under, as the contract's server or the mount has
   *     it; empty for none
   * @param exact whether the path is one of the contract as it was sent; otherwise a slash at its
   *     end was added or left out
   */
  record Found(
      Operation operation, List<String> pathValues, Contract contract, String base, boolean exact)
      implements Match {
    public Found {
      pathValues = List.copyOf(pathValues);
    }
  }

  /**
   * A path of a contract, asked with a method that it does not have.
   *
   * @param template the path as the contract writes it, its base path before it
   * @param allowed the methods that it does have, HEAD and OPTIONS among them, in order
   */
  record WrongMethod(String template, List<String> allowed) implements Match {
    public WrongMethod {
      allowed = List.copyOf(allowed);
    }
  }

  /**
   * Nothing.
   *
   * @param nearest the path that is most like it, where one is, its base path before it
   */
  record Unknown(Optional<String> nearest) implements Match {}

  /**
   * A path that is not one: an escape that is broken, or bytes that are not UTF-8.
   *
   * @param why a sentence
   */
  record Malformed(String why) implements Match {}
}
