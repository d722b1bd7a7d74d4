package dev.understudy.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatedRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Generated;

/** A request that the router of a contract has validated. */
@Generated("understudy")
record RoutedRequest(RoutingContext context, ValidatedRequest validated) implements ApiRequest {

  static RoutedRequest of(RoutingContext context) {
    return new RoutedRequest(
        context, context.get(RouterBuilder.KEY_META_DATA_VALIDATED_REQUEST));
  }

  @Override
  public Caller caller() {
    return Caller.fromAuthorization(context.request().getHeader("Authorization"));
  }

  @Override
  public JsonNode pathParameter(String name) {
    return tree(validated.getPathParameters().get(name));
  }

  @Override
  public JsonNode queryParameter(String name) {
    return tree(validated.getQuery().get(name));
  }

  @Override
  public JsonNode headerParameter(String name) {
    Map<String, RequestParameter> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(validated.getHeaders());
    return tree(headers.get(name));
  }

  @Override
  public JsonNode cookieParameter(String name) {
    return tree(validated.getCookies().get(name));
  }

  @Override
  public JsonNode body() {
    return tree(validated.getBody());
  }

  @Override
  public Buffer content() {
    return validated.getBody().get() instanceof Buffer bytes ? bytes : null;
  }

  private static JsonNode tree(RequestParameter parameter) {
    return parameter == null || parameter.isEmpty() ? null : Json.write(plain(parameter.get()));
  }

  /** As the collections and scalars that {@link Json} writes. */
  private static Object plain(Object value) {
    if (value instanceof JsonObject object) {
      Map<String, Object> members = new LinkedHashMap<>();
      object.forEach(member -> members.put(member.getKey(), plain(member.getValue())));
      return members;
    }
    if (value instanceof JsonArray array) {
      return array.stream().map(RoutedRequest::plain).toList();
    }
    return value instanceof Buffer bytes ? bytes.toString() : value;
  }
}
