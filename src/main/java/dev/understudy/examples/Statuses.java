package dev.understudy.examples;

import dev.understudy.contract.DeclaredResponse;
import dev.understudy.contract.Operation;
import java.util.Comparator;

/** Which status an operation answers with where nobody asks for one. */
final class Statuses {
  private static final int OK = 200;

  private Statuses() {}

  /**
   * The lowest of success that is declared; a range or {@code default} stands for its first one. An
   * operation that declares no success answers the lowest of what it does declare.
   */
  static int usual(Operation operation) {
    return operation.responses().all().stream()
        .filter(response -> response.isSuccess() || response.status().equals("default"))
        .min(Comparator.comparing(DeclaredResponse::status))
        .or(
            () ->
                operation.responses().all().stream()
                    .min(Comparator.comparing(DeclaredResponse::status)))
        .map(response -> first(response.status()))
        .orElse(OK);
  }

  // Of "default" the first letter comes after every digit, and of "2XX" the second one.
  private static int first(String status) {
    return status.equals("default")
        ? OK
        : Integer.parseInt(status.replace('X', '0').replace('x', '0'));
  }
}
