package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Pointers;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What operations promise that no server could keep, and what they forgot to promise. */
final class OperationRules {
  // Of statuses that have no body (RFC 9110 §6.4.1).
  private static final Set<String> BODILESS = Set.of("1XX", "204", "205", "304");
  private static final Set<String> SAY_NOTHING =
      Set.of("title", "description", "default", "example", "examples", "deprecated", "$comment");

  private final Contract contract;
  private final Findings findings;

  OperationRules(Contract contract, Findings findings) {
    this.contract = contract;
    this.findings = findings;
  }

  void check() {
    unreachable();
    for (Operation operation : contract.operations()) {
      operation.about().source().ifPresent(source -> check(operation, source));
    }
  }

  private void check(Operation operation, Source at) {
    bodiless(operation, at);
    if (!operation.responses().all().isEmpty()) {
      success(operation, at);
      unauthorized(operation, at);
      refusal(operation, at);
    }
  }

  private void unreachable() {
    Map<String, Operation> first = new HashMap<>();
    Set<Operation> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
    hidden.addAll(contract.unreachable());
    for (Operation operation : contract.operations()) {
      Template path = Template.of(operation.template());
      String key = operation.method() + " " + path.shape() + "?" + path.query();
      Operation earlier = first.putIfAbsent(key, operation);
      Optional<Source> at = operation.about().source();
      if (earlier != null && at.isPresent() && hidden.contains(operation)) {
        add(
            Severity.ERROR,
            "unreachable-operation",
            at.get(),
            "no request is for this operation: "
                + earlier.method()
                + " "
                + earlier.template()
                + ", which stands before it, matches the same ones");
      }
    }
  }

  private void bodiless(Operation operation, Source at) {
    for (DeclaredResponse response : operation.responses().all()) {
      String status = response.status();
      if (!response.content().isEmpty()
          && (BODILESS.contains(status) || status.matches("1[0-9]{2}"))) {
        add(
            Severity.WARNING,
            "content-without-body",
            in(at, "responses", status, "content"),
            "an answer of " + status + " has no body, and so no content; leave it out");
      }
    }
  }

  private void success(Operation operation, Source at) {
    boolean some =
        operation.responses().all().stream()
            .anyMatch(one -> one.status().matches("1.*|2.*|3.*|default"));
    if (!some) {
      add(
          Severity.WARNING,
          "no-success",
          in(at, "responses"),
          "the operation declares no answer of success; declare 200, for example");
    }
  }

  private void unauthorized(Operation operation, Source at) {
    if (!operation.isOpen() && operation.responses().of(401).isEmpty()) {
      add(
          Severity.WARNING,
          "no-401",
          in(at, "responses"),
          "the operation asks for credentials, and declares no answer for who has none; declare"
              + " 401, 4XX or default");
    }
  }

  private void refusal(Operation operation, Source at) {
    Responses responses = operation.responses();
    if (responses.of(400).isPresent() || responses.of(422).isPresent()) {
      return;
    }
    if (operation.requestBody().isPresent()) {
      add(Severity.WARNING, "no-4xx", in(at, "responses"), forgotten("takes a body"));
    } else if (operation.parameters().stream().anyMatch(OperationRules::mayBeRefused)) {
      add(
          Severity.NOTE,
          "no-4xx",
          in(at, "responses"),
          forgotten("takes parameters that may be wrong"));
    }
  }

  private static String forgotten(String what) {
    return "the operation "
        + what
        + ", and declares no answer for a request that is not valid; declare 400, 422, 4XX or"
        + " default";
  }

  private static boolean mayBeRefused(Parameter parameter) {
    return (parameter.required() && parameter.in() != Parameter.In.PATH)
        || !isAnyText(parameter.schema().source());
  }

  private static boolean isAnyText(JsonNode schema) {
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      boolean text =
          keyword.getKey().equals("type") && keyword.getValue().asText().equals("string");
      if (!text && !SAY_NOTHING.contains(keyword.getKey())) {
        return false;
      }
    }
    return true;
  }

  private static Source in(Source operation, String... members) {
    String pointer = operation.pointer();
    for (String member : members) {
      pointer = Pointers.join(pointer, member);
    }
    return new Source(operation.document(), pointer);
  }

  private void add(Severity severity, String rule, Source at, String message) {
    findings.add(new Draft(severity, rule, at, true, message));
  }
}
