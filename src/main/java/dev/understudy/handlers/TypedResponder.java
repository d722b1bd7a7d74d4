package dev.understudy.handlers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.api.ApiRequest;
import dev.understudy.api.ApiResponse;
import dev.understudy.api.Caller;
import dev.understudy.api.MembersBinder;
import dev.understudy.api.NotImplemented;
import dev.understudy.api.OperationRegistry;
import dev.understudy.api.OrganizationsBinder;
import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Headers;
import dev.understudy.exchange.Input;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import dev.understudy.store.Ids;
import dev.understudy.store.Store;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Has a call answered by the implementation of a generated interface, found by its operationId. */
public final class TypedResponder implements Responder {
  private final Map<String, Function<ApiRequest, Future<? extends ApiResponse>>> operations =
      new HashMap<>();
  private final Memo<Object, Body.Json> bodies = new Memo<>();

  /** Over the operations that are put into the registry, by the generated binders. */
  public TypedResponder(Consumer<OperationRegistry> binder) {
    binder.accept(operations::put);
  }

  /** The Organizations API over that store. */
  public static TypedResponder organizations(Store store, Ids ids) {
    return new TypedResponder(
        registry -> {
          OrganizationsBinder.bind(new OrganizationsHandler(store, ids), registry);
          MembersBinder.bind(new MembersHandler(store, ids), registry);
        });
  }

  @Override
  public Future<Reply> respond(Call call) {
    String id = call.operationId().orElseThrow();
    Function<ApiRequest, Future<? extends ApiResponse>> operation = operations.get(id);
    if (operation == null) {
      return Future.succeededFuture(notImplemented(id).reply(call));
    }
    Future<Reply> answer =
        Answers.map(operation.apply(new Request(call)), response -> reply(call, response));
    return answer.succeeded() ? answer : answer.recover(failure -> recover(call, failure));
  }

  private static Future<Reply> recover(Call call, Throwable failure) {
    return failure instanceof NotImplemented missing
        ? Future.succeededFuture(notImplemented(missing.operationId()).reply(call))
        : Future.failedFuture(failure);
  }

  private static Problem notImplemented(String operation) {
    return Problem.of(
        "not-implemented", 501, "Not implemented", "nobody has written " + operation + " yet");
  }

  private Reply reply(Call call, ApiResponse response) {
    Reply reply = content(call, response);
    Map<String, String> headers = response.headers();
    if (headers.isEmpty()) {
      return reply;
    }
    Headers all = reply.headers();
    for (Map.Entry<String, String> header : headers.entrySet()) {
      all = all.with(header.getKey(), header.getValue());
    }
    return reply.withHeaders(all);
  }

  private Reply content(Call call, ApiResponse response) {
    String type = response.contentType();
    Object body = response.body();
    if (type == null || body == null) {
      return Reply.empty(response.status());
    }
    if (body instanceof Buffer bytes) {
      return Reply.bytes(response.status(), type, bytes);
    }
    if (type.equals(Problem.MEDIA_TYPE)) {
      return Reply.json(response.status(), type, Problem.withInstance(response.json(), call));
    }
    return Reply.of(
        response.status(), type, bodies.of(body, known -> new Body.Json(response.json())));
  }

  /** A call as a generated operation reads it. */
  private record Request(Call call) implements ApiRequest {
    @Override
    public Caller caller() {
      return call.principal() == null
          ? Caller.anonymous()
          : Caller.of(Objects.requireNonNull(call.principal()).credentials());
    }

    @Override
    public @Nullable JsonNode pathParameter(String name) {
      return input().path().get(name);
    }

    @Override
    public @Nullable JsonNode queryParameter(String name) {
      return input().query().get(name);
    }

    @Override
    public @Nullable JsonNode headerParameter(String name) {
      return input().header().get(name);
    }

    @Override
    public @Nullable JsonNode cookieParameter(String name) {
      return input().cookie().get(name);
    }

    @Override
    public @Nullable JsonNode body() {
      return input().body();
    }

    @Override
    public Buffer content() {
      return call.body();
    }

    private Input input() {
      return call.input();
    }
  }
}
