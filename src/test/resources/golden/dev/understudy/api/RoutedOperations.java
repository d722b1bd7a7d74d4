package dev.understudy.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** Mounts operations on the router of a contract, for a service that stands on Vert.x alone. */
@Generated("understudy")
public final class RoutedOperations implements OperationRegistry {

  private final RouterBuilder builder;

  public RoutedOperations(RouterBuilder builder) {
    this.builder = builder;
  }

  @Override
  public void add(
      String operationId, Function<ApiRequest, Future<? extends ApiResponse>> operation) {
    builder.getRoute(operationId).addHandler(context -> answer(context, operation));
  }

  private static void answer(
      RoutingContext context, Function<ApiRequest, Future<? extends ApiResponse>> operation) {
    Future.succeededFuture(RoutedRequest.of(context))
        .<ApiResponse>compose(request -> operation.apply(request).map(response -> response))
        .onSuccess(response -> send(context, response))
        .onFailure(failure -> refuse(context, failure));
  }

  private static void send(RoutingContext context, ApiResponse response) {
    HttpServerResponse http = context.response().setStatusCode(response.status());
    response.headers().forEach(http::putHeader);
    if (response.contentType() == null) {
      http.end();
    } else {
      http.putHeader("Content-Type", response.contentType()).end(content(response));
    }
  }

  private static Buffer content(ApiResponse response) {
    if (response.body() instanceof Buffer bytes) {
      return bytes;
    }
    return response.contentType().contains("json")
        ? Buffer.buffer(response.json().toString())
        : Buffer.buffer(String.valueOf(response.body()));
  }

  private static void refuse(RoutingContext context, Throwable failure) {
    if (failure instanceof NotImplemented missing) {
      context
          .response()
          .setStatusCode(501)
          .putHeader("Content-Type", "application/problem+json")
          .end(Buffer.buffer(problem(missing).toString()));
    } else {
      context.fail(failure);
    }
  }

  private static ObjectNode problem(NotImplemented missing) {
    return Json.object()
        .put("type", "https://understudy.dev/problems/not-implemented")
        .put("title", "Not implemented")
        .put("status", 501)
        .put("detail", missing.getMessage());
  }
}
