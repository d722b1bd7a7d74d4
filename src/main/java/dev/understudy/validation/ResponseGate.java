package dev.understudy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.contract.Content;
import dev.understudy.contract.DeclaredResponse;
import dev.understudy.contract.MediaType;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import dev.understudy.schema.Direction;
import dev.understudy.schema.Schema;
import dev.understudy.schema.Violation;
import io.vertx.core.Future;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Nothing leaves that the contract does not allow: a reply of an undeclared status, media type,
 * header or body is replaced by a 500 problem that names the handler's fault, and is logged.
 */
public final class ResponseGate implements Layer {
  private static final System.Logger LOG = System.getLogger(ResponseGate.class.getName());
  private static final JsonReader JSON = new JsonReader();
  // No contract declares it, and yet it is the truth of an operation that nobody has written.
  private static final int NOT_IMPLEMENTED = 501;

  @Override
  public Future<Reply> around(Call call, Responder next) {
    Future<Reply> answer = next.respond(call);
    if (call.found().isEmpty()) {
      return answer;
    }
    Operation operation = call.found().get().operation();
    return Answers.map(answer, reply -> checked(call, operation, reply));
  }

  private static Reply checked(Call call, Operation operation, Reply reply) {
    Optional<DeclaredResponse> declared = operation.responses().of(reply.status());
    if (declared.isEmpty() && reply.status() == NOT_IMPLEMENTED) {
      return reply;
    }
    if (declared.isEmpty()) {
      return breach(call, operation, reply, undeclared(operation, reply.status()), List.of());
    }
    List<Finding> findings = findings(declared.get(), reply);
    if (findings.isEmpty()) {
      return reply;
    }
    String answered = "its " + reply.status() + " answer breaks the contract";
    return breach(call, operation, reply, answered, findings);
  }

  private static String undeclared(Operation operation, int status) {
    String known =
        operation.responses().all().stream()
            .map(DeclaredResponse::status)
            .collect(Collectors.joining(", "));
    return "it answered " + status + ", and the contract declares " + known + " only";
  }

  /** Everything in which that reply breaks what is declared for it; empty where it keeps to it. */
  static List<Finding> findings(DeclaredResponse declared, Reply reply) {
    List<Finding> findings = new ArrayList<>(0);
    headers(declared, reply, findings);
    if (reply.body() instanceof Body.Empty) {
      if (!declared.content().isEmpty()) {
        findings.add(
            new Finding(Finding.In.BODY, "", "content", "a body is declared but none was sent"));
      }
      return findings;
    }
    Content content = content(declared, reply, findings);
    if (content != null && content.schema().isPresent()) {
      body(content, content.schema().get(), reply.body(), findings);
    }
    return findings;
  }

  private static void headers(DeclaredResponse declared, Reply reply, List<Finding> findings) {
    List<Parameter> expected = declared.headers();
    for (int i = 0; i < expected.size(); i++) {
      Parameter header = expected.get(i);
      String text = reply.headers().get(header.name()).orElse(null);
      if (text == null) {
        if (header.required()) {
          findings.add(header(header, "", "required", "is required but missing"));
        }
        continue;
      }
      JsonNode value = ParameterReader.read(header, text);
      if (!header.schema().accepts(value, Direction.RESPONSE)) {
        for (Violation found : header.schema().violations(value, Direction.RESPONSE)) {
          findings.add(header(header, found.pointer(), found.keyword(), found.detail()));
        }
      }
    }
  }

  private static Finding header(Parameter header, String pointer, String keyword, String detail) {
    return new Finding(Finding.In.HEADER, "/" + header.name() + pointer, keyword, detail);
  }

  private static @Nullable Content content(
      DeclaredResponse declared, Reply reply, List<Finding> findings) {
    String type = reply.headers().get("content-type").orElse("");
    for (int i = 0; i < declared.content().size(); i++) {
      if (declared.content().get(i).name().equals(type)) {
        return declared.content().get(i);
      }
    }
    Optional<MediaType> sent = MediaType.parse(type);
    for (Content content : declared.content()) {
      if (sent.isPresent() && content.mediaType().includes(sent.get())) {
        return content;
      }
    }
    String known =
        declared.content().stream()
            .map(content -> content.mediaType().toString())
            .collect(Collectors.joining(", "));
    findings.add(
        new Finding(
            Finding.In.HEADER,
            "/Content-Type",
            "content",
            "expected " + (known.isEmpty() ? "no body" : known) + " but got '" + type + "'"));
    return null;
  }

  private static void body(Content content, Schema schema, Body body, List<Finding> findings) {
    if (body instanceof Body.Json json) {
      tree(schema, json, findings);
    } else if (content.mediaType().isJson()) {
      parsed(schema, body, findings);
    } else {
      JsonNode text = JsonNodeFactory.instance.textNode(body.bytes().toString());
      collect(schema, text, findings);
    }
  }

  private static void parsed(Schema schema, Body body, List<Finding> findings) {
    try {
      collect(schema, JSON.read(body.bytes()), findings);
    } catch (JsonReader.Malformed e) {
      findings.add(
          new Finding(Finding.In.BODY, "", "contentMediaType", String.valueOf(e.getMessage())));
    }
  }

  // A value that does not change keeps to the same schema for good: it is checked once.
  private static void tree(Schema schema, Body.Json json, List<Finding> findings) {
    if (json.isProvedBy(schema)) {
      return;
    }
    if (schema.accepts(json.tree(), Direction.RESPONSE)) {
      json.provedBy(schema);
    } else {
      collect(schema, json.tree(), findings);
    }
  }

  private static void collect(Schema schema, JsonNode value, List<Finding> findings) {
    for (Violation found : schema.violations(value, Direction.RESPONSE)) {
      findings.add(new Finding(Finding.In.BODY, found.pointer(), found.keyword(), found.detail()));
    }
  }

  private static Reply breach(
      Call call, Operation operation, Reply reply, String detail, List<Finding> findings) {
    LOG.log(
        Level.ERROR,
        () ->
            "the handler of "
                + operation.id()
                + " breaks the contract: "
                + detail
                + " "
                + findings);
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
