package dev.understudy.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** An answer that the contract declares. */
@Generated("understudy")
public interface ApiResponse {

  int status();

  /** A record, a list, a text or a buffer; null if the contract declares no content. */
  Object body();

  /** The media type of the body; null if the contract declares no content. */
  String contentType();

  /** The declared headers that were set, by name. */
  Map<String, String> headers();

  /** The body as a tree, for a media type of JSON; built without reflection. */
  default JsonNode json() {
    return Json.write(body());
  }

  /**
   * This answer, where it is one of that type.
   *
   * @throws IllegalStateException if it is another one
   */
  default <T extends ApiResponse> T as(Class<T> type) {
    if (!type.isInstance(this)) {
      throw new IllegalStateException(
          "not " + type.getSimpleName() + ", but " + status() + ": " + this);
    }
    return type.cast(this);
  }

  static Map<String, String> headers(Object... namesAndValues) {
    Map<String, String> headers = null;
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        headers = headers == null ? new LinkedHashMap<>() : headers;
        headers.put((String) namesAndValues[i], namesAndValues[i + 1].toString());
      }
    }
    return headers == null ? Map.of() : Collections.unmodifiableMap(headers);
  }
}
