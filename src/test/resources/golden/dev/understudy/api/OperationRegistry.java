package dev.understudy.api;

import io.vertx.core.Future;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** Where the binders put the operations, each under its operationId. */
@Generated("understudy")
public interface OperationRegistry {

  void add(String operationId, Function<ApiRequest, Future<? extends ApiResponse>> operation);
}
