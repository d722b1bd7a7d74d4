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
 * @param path the path as sent, still percent-encoded, never empty; of a request that Understudy
 *     itself sends, the whole URL without its query
 * @param query the query string without its question mark, still encoded
 * @param headers the header fields as sent; read, never changed
 * @param body the whole body, empty where there is none; read, never changed
 * @param arrived when the call came in, on the sandbox's clock
 * @param match what the contract has at this method and path
 * @param principal who calls, once the authentication has established it
 * @param input the parameters and the body as values, once the request gate has read them
 * @param trail what the layers further in learn of the call, for those that only see it first
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
    Input input,
    Trail trail) {

  /** A call that no layer has looked at yet. */
  public static Call of(
      String method,
      String path,
      @Nullable String query,
      MultiMap headers,
      Buffer body,
      Instant arrived,
      Match match) {
    return new Call(
        method, path, query, headers, body, arrived, match, null, Input.NONE, new Trail());
  }

  /** Whether Understudy itself sends it: a webhook, or a callback. */
  public boolean isOutbound() {
    return path.startsWith("http://") || path.startsWith("https://");
  }

  /** Path and query together, as they were sent. */
  public String target() {
    return query == null ? path : path + "?" + query;
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
    return trail.left(
        new Call(method, path, query, headers, body, arrived, match, known, input, trail));
  }

  /** The same call with another body, such as the start of one, and without what was read of it. */
  public Call withBody(Buffer other) {
    Trail shorter = new Trail();
    Call furthest = trail.furthest();
    if (furthest != null) {
      shorter.left(furthest.with(other, shorter));
    }
    return with(other, shorter);
  }

  private Call with(Buffer other, Trail left) {
    return new Call(
        method, path, query, headers, other, arrived, match, principal, input.withoutBody(), left);
  }

  /** The same call with its parameters and body read. */
  public Call withInput(Input read) {
    return trail.left(
        new Call(method, path, query, headers, body, arrived, match, principal, read, trail));
  }

  /** The call as far as the layers have understood it by now. */
  public Call understood() {
    Call furthest = trail.furthest();
    return furthest == null ? this : furthest;
  }

  /** Where a call got to on its way in. */
  public static final class Trail {
    private volatile @Nullable Call furthest;

    private Call left(Call call) {
      furthest = call;
      return call;
    }

    private @Nullable Call furthest() {
      return furthest;
    }
  }
}
