package dev.understudy.controls;

import dev.understudy.contract.Contract;
import dev.understudy.contract.DeclaredResponse;
import dev.understudy.contract.Nearest;
import dev.understudy.contract.Operation;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what a rule asks for that no contract has. */
public final class RuleCheck {
  private RuleCheck() {}

  /**
   * A sentence on why that rule could never do what it says under these contracts: no operation is
   * meant, or none of them declares its status. Empty where it can.
   */
  public static Optional<String> obstacle(FaultRule rule, List<Contract> contracts) {
    List<Operation> meant =
        contracts.stream()
            .flatMap(contract -> contract.operations().stream())
            .filter(operation -> isMeant(rule, operation))
            .toList();
    if (meant.isEmpty() && !(rule.scope() instanceof Scope.Any)) {
      return Optional.of(unknown(rule.scope(), contracts));
    }
    if (rule.effect() instanceof Effect.Status status && !status.undeclared()) {
      boolean declared =
          meant.stream()
              .anyMatch(operation -> operation.responses().of(status.status()).isPresent());
      return declared ? Optional.empty() : Optional.of(undeclared(rule, status.status(), meant));
    }
    return Optional.empty();
  }

  // What a contract is mounted under is not known here.
  private static boolean isMeant(FaultRule rule, Operation operation) {
    if (rule.scope() instanceof Scope.OnPath path && !path.isStart()) {
      return path.path().endsWith(operation.template())
          && (path.method().isEmpty() || path.method().equals(operation.method()));
    }
    return rule.scope() instanceof Scope.OnPath || rule.scope().includes(operation, "");
  }

  private static String unknown(Scope scope, List<Contract> contracts) {
    List<String> ids =
        contracts.stream().flatMap(one -> one.operations().stream()).map(Operation::id).toList();
    String meant =
        Nearest.word(scope.toString(), ids)
            .map(id -> "; did you mean '" + id + "'?")
            .orElse("; the contract has " + some(ids));
    return "no operation is '" + scope + "'" + meant;
  }

  private static String some(List<String> ids) {
    String first = ids.stream().limit(10).collect(Collectors.joining(", "));
    return first + (ids.size() > 10 ? " and " + (ids.size() - 10) + " more" : "");
  }

  private static String undeclared(FaultRule rule, int status, List<Operation> meant) {
    TreeSet<String> declared = new TreeSet<>();
    for (Operation operation : meant) {
      operation.responses().all().stream().map(DeclaredResponse::status).forEach(declared::add);
    }
    boolean any = rule.scope() instanceof Scope.Any;
    return (any ? "no operation declares an answer " : rule.scope() + " declares no answer ")
        + status
        + "; declared are "
        + (declared.isEmpty() ? "none at all" : String.join(", ", declared))
        + "; status="
        + status
        + ";undeclared answers it all the same";
  }
}
