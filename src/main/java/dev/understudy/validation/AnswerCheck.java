package dev.understudy.validation;

import dev.understudy.contract.DeclaredResponse;
import dev.understudy.contract.Operation;
import dev.understudy.exchange.Delivery;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds an answer that came from elsewhere against what an operation declares. */
public final class AnswerCheck {
  private AnswerCheck() {}

  /** Everything in which it breaks the contract; empty where it keeps to it. */
  public static List<Finding> findings(Operation operation, Reply reply) {
    Optional<DeclaredResponse> declared = operation.responses().of(reply.status());
    if (declared.isEmpty()) {
      return List.of(undeclared(operation, reply.status()));
    }
    if (reply.delivery() instanceof Delivery.Truncated cut) {
      String detail = "is larger than " + cut.bytes() + " bytes; the rest was not read";
      return List.of(new Finding(Finding.In.BODY, "", "content", detail));
    }
    return ResponseCheck.findings(declared.get(), reply, operation.method());
  }

  private static Finding undeclared(Operation operation, int status) {
    String known =
        operation.responses().all().stream()
            .map(DeclaredResponse::status)
            .collect(Collectors.joining(", "));
    return new Finding(
        Finding.In.STATUS,
        "/" + status,
        "responses",
        "is not declared; the contract declares " + (known.isEmpty() ? "none" : known + " only"));
  }
}
