package dev.understudy.handlers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.api.ApiRequest;
import dev.understudy.api.ApiResponse;
import dev.understudy.api.Caller;
import dev.understudy.api.MembersApi;
import dev.understudy.api.MembersBinder;
import dev.understudy.api.NotImplemented;
import dev.understudy.api.OperationRegistry;
import dev.understudy.api.OrganizationsApi;
import dev.understudy.api.OrganizationsBinder;
import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Body;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Headers;
import dev.understudy.exchange.Input;
import dev.understudy.exchange.Memo;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import dev.understudy.store.Ids;
import dev.understudy.store.Store;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Has a call answered by the implementation of a generated interface, found by its operationId. An
 * operation that nobody has written yet is answered by the mock.
 */
public final class TypedResponder implements Responder {
  private final Map<String, Function<ApiRequest, Future<? extends ApiResponse>>> operations =
      new HashMap<>();
  private final Memo<Object, Body.Json> bodies = new Memo<>();
  private final Responder mock;

  /**
   * Over the operations that are put into the registry, by the generated binders.
   *
   * @param mock answers those that are not, and those that fail with {@link NotImplemented}
   */
  public TypedResponder(Consumer<OperationRegistry> binder, Responder mock) {
    this.mock = Objects.requireNonNull(mock, "mock");
    binder.accept(operations::put);
  }

  /** The Organizations API over that store. */
  public static TypedResponder organizations(Store store, Ids ids, Responder mock) {
    return new TypedResponder(
        registry -> {
          OrganizationsBinder.bind(new OrganizationsHandler(store, ids), registry);
          MembersBinder.bind(new MembersHandler(store, ids), registry);
        },
        mock);
  }

  /** The operationIds of the Organizations API. */
  public static Set<String> organizationsOperations() {
    Set<String> ids = new HashSet<>();
    OrganizationsBinder.bind(new OrganizationsApi() {}, (id, operation) -> ids.add(id));
    MembersBinder.bind(new MembersApi() {}, (id, operation) -> ids.add(id));
    return ids;
  }

  @Override
  public Future<Reply> respond(Call call) {
    String id = call.operationId().orElseThrow();
    Function<ApiRequest, Future<? extends ApiResponse>> operation = operations.get(id);
    if (operation == null) {
      return mocked(call, id);
    }
    Future<Reply> answer;
    try {
      answer = Answers.map(operation.apply(new Request(call)), response -> reply(call, response));
    } catch (NotImplemented missing) {
      return mocked(call, missing.operationId());
    }
    return answer.succeeded() ? answer : answer.recover(failure -> recover(call, failure));
  }

  private Future<Reply> recover(Call call, Throwable failure) {
    return failure instanceof NotImplemented missing
        ? mocked(call, missing.operationId())
        : Future.failedFuture(failure);
  }

  private Future<Reply> mocked(Call call, String missing) {
    String reason = "the mock's, as nobody has written " + missing + " yet";
    return Answers.map(mock.respond(call), reply -> reply.withOrigin(reply.origin().after(reason)));
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
    if (body instanceof String text && !type.contains("json")) {
      return Reply.bytes(response.status(), type, Buffer.buffer(text));
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
