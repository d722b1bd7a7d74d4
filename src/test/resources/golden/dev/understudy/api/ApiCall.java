package dev.understudy.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.processing.Generated;

/**
 * A call of an operation while it is put together. What is null is left out; what is said again
 * replaces what was said before.
 */
@Generated("understudy")
public final class ApiCall {

  private final String operationId;
  private final String method;
  private final Map<String, String> query = new LinkedHashMap<>();
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> fields = new LinkedHashMap<>();
  private String path;
  private String mediaType;
  private Object body;

  public ApiCall(String operationId, String method, String path) {
    this.operationId = operationId;
    this.method = method;
    this.path = path;
  }

  String operationId() {
    return operationId;
  }

  /** What has to be said. */
  public ApiCall need(String name, Object value) {
    Json.require(value, operationId, name);
    return this;
  }

  public ApiCall path(String name, Object value, String style, boolean explode) {
    String text = ParameterText.path(name, Json.write(value), style, explode);
    if (text.isEmpty()) {
      throw new IllegalArgumentException(
          operationId + ": '" + name + "' is empty, and would make another path");
    }
    path = path.replace("{" + name + "}", text);
    return this;
  }

  public ApiCall query(String name, Object value, String style, boolean explode) {
    set(query, name, value, json -> ParameterText.query(name, json, style, explode));
    return this;
  }

  public ApiCall header(String name, Object value, String style, boolean explode) {
    set(headers, name, value, json -> ParameterText.header(json, style, explode));
    return this;
  }

  public ApiCall cookie(String name, Object value, String style, boolean explode) {
    set(cookies, name, value, json -> ParameterText.query(name, json, style, false));
    return this;
  }

  public ApiCall body(String type, Object value) {
    mediaType = type;
    body = value;
    return this;
  }

  public ApiCall field(String type, String name, Object value) {
    mediaType = type;
    set(fields, name, value, json -> ParameterText.query(name, json, "form", true));
    return this;
  }

  /** What is said by the options of an operation. */
  public <T> ApiCall also(Function<ApiCall, T> options, Consumer<T> chosen) {
    chosen.accept(options.apply(this));
    return this;
  }

  HttpRequest request(ApiClient client, String accept) {
    Map<String, String> said = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (!accept.isEmpty()) {
      said.put("Accept", accept);
    }
    if (body != null || !fields.isEmpty()) {
      said.put("Content-Type", mediaType);
    }
    said.putAll(client.headers());
    said.putAll(headers);
    if (!cookies.isEmpty()) {
      said.put("Cookie", String.join("; ", cookies.values()));
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(client.base()));
    said.forEach(request::setHeader);
    return request.method(method, content()).timeout(client.timeout()).build();
  }

  private URI uri(URI base) {
    String whole = base.toString();
    String root = whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    String asked = joined(query);
    return URI.create(root + ParameterText.literal(path) + (asked.isEmpty() ? "" : "?" + asked));
  }

  private HttpRequest.BodyPublisher content() {
    if (body == null && fields.isEmpty()) {
      return HttpRequest.BodyPublishers.noBody();
    }
    if (body instanceof Buffer bytes) {
      return HttpRequest.BodyPublishers.ofByteArray(bytes.getBytes());
    }
    return HttpRequest.BodyPublishers.ofString(text());
  }

  private String text() {
    if (body != null && ApiAnswer.isJson(mediaType)) {
      return Json.write(body).toString();
    }
    if (body instanceof String text) {
      return text;
    }
    if (body == null && mediaType.contains("x-www-form-urlencoded")) {
      return joined(fields);
    }
    throw new IllegalArgumentException(
        operationId + ": a client writes JSON, text, bytes and plain forms, but no " + mediaType);
  }

  /** An empty list, for one, leaves no pair. */
  private static String joined(Map<String, String> pairs) {
    return pairs.values().stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("&"));
  }

  private static void set(
      Map<String, String> said, String name, Object value, Function<JsonNode, String> spelling) {
    if (value == null) {
      said.remove(name);
    } else {
      said.put(name, spelling.apply(Json.write(value)));
    }
  }
}
