package dev.understudy.contract;

import java.util.List;
import java.util.Optional;

/** What a contract has at a method and a path. */
public sealed interface Match {

  /**
   * An operation.
   *
   * @param operation the one that answers
   * @param pathValues the values of its path parameters, decoded, in the order of the template
   */
  record Found(Operation operation, List<String> pathValues) implements Match {
    public Found {
      pathValues = List.copyOf(pathValues);
    }
  }

  /**
   * A path of the contract, asked with a method that it does not have.
   *
   * @param template the path as the contract writes it
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
   * @param nearest the path of the contract that is most like it, where one is
   */
  record Unknown(Optional<String> nearest) implements Match {}

  /**
   * A path that is not one: an escape that is broken, or bytes that are not UTF-8.
   *
   * @param why a sentence
   */
  record Malformed(String why) implements Match {}
}
