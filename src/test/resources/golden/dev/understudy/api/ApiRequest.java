package dev.understudy.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import javax.annotation.processing.Generated;

/**
 * A request as an operation reads it: each value as its schema types it, or null where the caller
 * sent none.
 */
@Generated("understudy")
public interface ApiRequest {

  Caller caller();

  JsonNode pathParameter(String name);

  JsonNode queryParameter(String name);

  JsonNode headerParameter(String name);

  JsonNode cookieParameter(String name);

  /** The body as a tree: of JSON what it says, of text one text node, of a form one object. */
  JsonNode body();

  /** The body of a media type that is neither JSON nor text nor a form, as it came. */
  Buffer content();
}
