package dev.understudy.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer on its way out: what is said, and how it is to reach the wire.
 *
 * @param status the HTTP status, 100 to 599
 * @param headers the header fields, the media type among them
 * @param body what it carries
 * @param delivery how it travels
 * @param origin why it is what it is
 */
public record Reply(int status, Headers headers, Body body, Delivery delivery, Origin origin) {

  /** The media type of a JSON answer. */
  public static final String JSON = "application/json";

  private static final Body EMPTY = new Body.Empty();

  public Reply {
    if (status < 100 || status > 599) {
      throw new IllegalArgumentException("no HTTP status: " + status);
    }
    Objects.requireNonNull(headers, "headers");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(delivery, "delivery");
    Objects.requireNonNull(origin, "origin");
  }

  /** Whether an answer of that status never has a body (RFC 9110 §6.4.1). */
  public static boolean isBodiless(int status) {
    return status < 200 || status == 204 || status == 304;
  }

  /** An answer without a body. */
  public static Reply empty(int status) {
    return new Reply(status, Headers.NONE, EMPTY, Delivery.WHOLE, Origin.UNTOLD);
  }

  /** An answer that carries a JSON value. */
  public static Reply json(int status, String mediaType, JsonNode tree) {
    return of(status, mediaType, new Body.Json(tree));
  }

  /** An answer that carries bytes. */
  public static Reply bytes(int status, String mediaType, Buffer bytes) {
    return of(status, mediaType, new Body.Bytes(bytes));
  }

  /** An answer that carries that body under that media type. */
  public static Reply of(int status, String mediaType, Body body) {
    return new Reply(
        status, Headers.NONE.with("Content-Type", mediaType), body, Delivery.WHOLE, Origin.UNTOLD);
  }

  /** The same answer with one header field more, or with another value for it. */
  public Reply withHeader(String name, String value) {
    return withHeaders(headers.with(name, value));
  }

  /** The same answer with these header fields instead. */
  public Reply withHeaders(Headers others) {
    return new Reply(status, others, body, delivery, origin);
  }

  /** The same answer with another body of the same media type. */
  public Reply withBody(Body other) {
    return new Reply(status, headers, other, delivery, origin);
  }

  /** The same answer, travelling in another way. */
  public Reply withDelivery(Delivery other) {
    return new Reply(status, headers, body, other, origin);
  }

  /** The same answer, with the reason for it. */
  public Reply withOrigin(Origin other) {
    return new Reply(status, headers, body, delivery, other);
  }

  /** The value of a header field. */
  public Optional<String> header(String name) {
    return headers.get(name);
  }
}
