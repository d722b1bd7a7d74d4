package dev.understudy.validation;

import dev.understudy.contract.DeclaredResponse;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Nothing leaves that the contract does not allow: a reply of an undeclared status, media type,
 * header or body is replaced by a 500 problem that names the handler's fault, and is logged. A
 * lenient profile logs it and lets it through.
 */
public final class ResponseGate implements Layer {
  private static final System.Logger LOG = System.getLogger(ResponseGate.class.getName());

  private final Profile usual;

  /** Of the default profile. */
  public ResponseGate() {
    this(Profile.DEFAULT);
  }

  /** Of that profile, where a call does not ask for another one. */
  public ResponseGate(Profile usual) {
    this.usual = Objects.requireNonNull(usual, "usual");
  }

  @Override
  public Future<Reply> around(Call call, Responder next) {
    Future<Reply> answer = next.respond(call);
    if (call.found().isEmpty()) {
      return answer;
    }
    Operation operation = call.found().get().operation();
    return Answers.map(answer, reply -> checked(call, operation, reply));
  }

  private Reply checked(Call call, Operation operation, Reply reply) {
    Optional<DeclaredResponse> declared = operation.responses().of(reply.status());
    if (operation.responses().all().isEmpty() || reply.origin().isDeliberate()) {
      return reply; // Nothing was promised, or somebody wants to see it broken.
    }
    boolean refusal = reply.origin().problem() != null;
    if (declared.isEmpty() && refusal) {
      return reply;
    }
    if (declared.isEmpty()) {
      return breach(call, operation, reply, undeclared(operation, reply.status()), List.of());
    }
    List<Finding> findings = ResponseCheck.findings(declared.get(), reply, call.method());
    if (findings.isEmpty() || (refusal && findings.stream().allMatch(ResponseGate::ofBody))) {
      return reply;
    }
    String answered = "its " + reply.status() + " answer breaks the contract";
    return breach(call, operation, reply, answered, findings);
  }

  // A refusal for which the contract has no words stays a problem document.
  private static boolean ofBody(Finding finding) {
    return finding.in() == Finding.In.BODY || finding.pointer().equals("/Content-Type");
  }

  private static String undeclared(Operation operation, int status) {
    String known =
        operation.responses().all().stream()
            .map(DeclaredResponse::status)
            .collect(Collectors.joining(", "));
    return "it answered " + status + ", and the contract declares " + known + " only";
  }

  private Reply breach(
      Call call, Operation operation, Reply reply, String detail, List<Finding> findings) {
    boolean lenient = Profile.of(call, usual) == Profile.LENIENT;
    LOG.log(
        lenient ? Level.WARNING : Level.ERROR,
        () ->
            "the handler of "
                + operation.id()
                + " breaks the contract: "
                + detail
                + " "
                + findings);
    if (lenient) {
      return reply;
    }
    Reply problem = Problems.breach(operation.id(), detail, findings).reply(call);
    return withDeclaredHeaders(operation, reply, problem);
  }

  // What the layers further in have said in header fields, such as the rate limit, still holds.
  private static Reply withDeclaredHeaders(Operation operation, Reply from, Reply to) {
    Reply carried = to;
    List<Parameter> headers =
        operation.responses().of(to.status()).map(DeclaredResponse::headers).orElse(List.of());
    for (Parameter header : headers) {
      Optional<String> value = from.headers().get(header.name());
      if (value.isPresent()) {
        carried = carried.withHeader(header.name(), value.get());
      }
    }
    return carried;
  }
}
