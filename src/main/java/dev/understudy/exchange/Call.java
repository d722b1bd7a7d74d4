package dev.understudy.exchange;

import dev.understudy.contract.Match;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request as it travels through the layers: what the client sent, what the contract says it
 * means, and what the layers have learned of it so far.
 *
 * @param method the HTTP method as sent, in upper case
 * @param path the path as sent, still percent-encoded, never empty
 * @param query the query string without its question mark, still encoded
 * @param headers the header fields as sent; read, never changed
 * @param body the whole body, empty where there is none; read, never changed
 * @param arrived when the call came in, on the sandbox's clock
 * @param match what the contract has at this method and path
 * @param principal who calls, once the authentication has established it
 * @param input the parameters and the body as values, once the request gate has read them
 */
public record Call(
    String method,
    String path,
    @Nullable String query,
    MultiMap headers,
    Buffer body,
    Instant arrived,
    Match match,
    @Nullable Principal principal,
    Input input) {

  /** A call that no layer has looked at yet. */
  public static Call of(
      String method,
      String path,
      @Nullable String query,
      MultiMap headers,
      Buffer body,
      Instant arrived,
      Match match) {
    return new Call(method, path, query, headers, body, arrived, match, null, Input.NONE);
  }

  /** The operation that the contract has for this call, where it has one. */
  public Optional<Match.Found> found() {
    return match instanceof Match.Found found ? Optional.of(found) : Optional.empty();
  }

  /** The operationId of that operation. */
  public Optional<String> operationId() {
    return found().map(found -> found.operation().id());
  }

  /** The first header field of that name, in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The same call, known to come from that principal. */
  public Call withPrincipal(Principal known) {
    return new Call(method, path, query, headers, body, arrived, match, known, input);
  }

  /** The same call with another body, such as the start of one. */
  public Call withBody(Buffer other) {
    return new Call(method, path, query, headers, other, arrived, match, principal, input);
  }

  /** The same call with its parameters and body read. */
  public Call withInput(Input read) {
    return new Call(method, path, query, headers, body, arrived, match, principal, read);
  }
}
