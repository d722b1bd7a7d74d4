package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.contract.Content;
import dev.understudy.contract.MediaType;
import dev.understudy.contract.Operation;
import dev.understudy.contract.RequestBody;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Input;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import dev.understudy.schema.Violation;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what keeps to the contract, with its parameters and body read; answers 406, 415, 400
 * or 422 to the rest, in this order, with every violation at once.
 */
public final class RequestGate implements Layer {
  private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "us-ascii");

  private final JsonReader json = new JsonReader();
  private final ParameterGate parameters = new ParameterGate();

  @Override
  public Future<Reply> around(Call call, Responder next) {
    if (call.found().isEmpty()) {
      return next.respond(call);
    }
    try {
      return next.respond(call.withInput(read(call, call.found().get().operation())));
    } catch (Refused refused) {
      return Future.succeededFuture(refused.problem.reply(call));
    }
  }

  /** Why a call goes no further; without a stack trace, as it is an outcome and no bug. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    Refused(Problem problem) {
      super(problem.detail(), null, false, false);
      this.problem = problem;
    }
  }

  private Input read(Call call, Operation operation) throws Refused {
    negotiate(call, operation);
    Content content = content(call, operation);
    JsonNode body = content == null ? null : body(call, content);
    List<Finding> findings = new ArrayList<>(0);
    Input input = parameters.read(call, operation, body, findings);
    check(call, operation, content, body, findings);
    if (!findings.isEmpty()) {
      throw new Refused(Problem.violations(findings));
    }
    return input;
  }

  private static void negotiate(Call call, Operation operation) throws Refused {
    String accept = call.headers().get(HttpHeaders.ACCEPT);
    if (accept == null || accept.equals("*/*")) {
      return;
    }
    accept = String.join(",", call.headers().getAll(HttpHeaders.ACCEPT));
    if (!Negotiation.accepts(accept, operation.responses().offered())) {
      throw new Refused(Problems.notAcceptable(accept, operation.responses().offered()));
    }
  }

  private static @Nullable Content content(Call call, Operation operation) throws Refused {
    Optional<RequestBody> declared = operation.requestBody();
    if (declared.isEmpty() || call.body().length() == 0) {
      return null;
    }
    Content usual = usual(call, declared.get());
    if (usual != null) {
      return usual;
    }
    List<MediaType> taken = declared.get().content().stream().map(Content::mediaType).toList();
    String encoding = call.headers().get(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new Refused(
          Problems.unsupportedMediaType("the body is encoded as '" + encoding + "'", taken));
    }
    String type = call.headers().get(HttpHeaders.CONTENT_TYPE);
    if (type == null) {
      throw new Refused(Problems.unsupportedMediaType("the Content-Type header is missing", taken));
    }
    if (!isUtf8(type)) {
      throw new Refused(
          Problems.unsupportedMediaType("the body is '" + type + "', and not in UTF-8", taken));
    }
    return select(type, declared.get())
        .orElseThrow(
            () -> new Refused(Problems.unsupportedMediaType("the body is '" + type + "'", taken)));
  }

  // A body that is labelled as the contract writes it, and not encoded: no need to look closer.
  private static @Nullable Content usual(Call call, RequestBody declared) {
    String type = call.headers().get(HttpHeaders.CONTENT_TYPE);
    if (type == null || call.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
      return null;
    }
    for (int i = 0; i < declared.content().size(); i++) {
      if (declared.content().get(i).name().equals(type)) {
        return declared.content().get(i);
      }
    }
    return null;
  }

  private static Optional<Content> select(String type, RequestBody declared) {
    return MediaType.parse(type)
        .flatMap(
            sent ->
                declared.content().stream()
                    .filter(content -> content.mediaType().includes(sent))
                    .findFirst());
  }

  // JSON is UTF-8 between systems (RFC 8259 §8.1); another charset is another media type.
  private static boolean isUtf8(String type) {
    int begin = type.indexOf(';');
    boolean json = MediaType.parse(type).map(MediaType::isJson).orElse(false);
    if (begin < 0 || !json) {
      return true;
    }
    for (String parameter : type.substring(begin + 1).toLowerCase(Locale.ROOT).split(";")) {
      String text = parameter.replace("\"", "").strip();
      if (text.startsWith("charset=") && !UTF_8.contains(text.substring(8).strip())) {
        return false;
      }
    }
    return true;
  }

  private @Nullable JsonNode body(Call call, Content content) throws Refused {
    if (!content.mediaType().isJson()) {
      return null;
    }
    try {
      return json.read(call.body());
    } catch (JsonReader.Malformed e) {
      throw new Refused(Problems.malformed(String.valueOf(e.getMessage())));
    }
  }

  private static void check(
      Call call,
      Operation operation,
      @Nullable Content content,
      @Nullable JsonNode body,
      List<Finding> findings) {
    boolean required = operation.requestBody().map(RequestBody::required).orElse(false);
    if (required && call.body().length() == 0) {
      findings.add(
          new Finding(Finding.In.BODY, "", "required", "a body is required but none came"));
    }
    if (content == null || body == null || content.schema().isEmpty()) {
      return;
    }
    Schema schema = content.schema().get();
    if (!schema.accepts(body, Direction.REQUEST)) {
      for (Violation found : schema.violations(body, Direction.REQUEST)) {
        findings.add(
            new Finding(Finding.In.BODY, found.pointer(), found.keyword(), found.detail()));
      }
    }
  }
}
