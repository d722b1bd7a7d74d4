package dev.understudy.sandbox;

import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which sandbox a request means: the one of its base path {@code /@id}, else of the header field
 * {@code X-Understudy-Sandbox}, else of the cookie of that name, else the default one.
 *
 * @param name the sandbox as it was named, well-formed or not; null where none was
 * @param path the path that is left for the sandbox
 * @param base what was taken off the path: {@code /@id}, or nothing
 */
public record Selection(@Nullable String name, String path, String base) {
  /** The header field, and the cookie, that name a sandbox. */
  public static final String FIELD = "X-Understudy-Sandbox";

  private static final CharSequence HEADER = HttpHeaders.createOptimized(FIELD);
  private static final String MARK = "/@";

  /**
   * What that request means.
   *
   * @param byPath whether a base path may name the sandbox; not where a contract has such paths
   */
  public static Selection of(String path, MultiMap headers, boolean byPath) {
    if (byPath && path.startsWith(MARK)) {
      int end = path.indexOf('/', MARK.length());
      String base = end < 0 ? path : path.substring(0, end);
      String rest = end < 0 ? "/" : path.substring(end);
      return new Selection(base.substring(MARK.length()), rest, base);
    }
    String named = headers.get(HEADER);
    return new Selection(named == null ? cookie(headers) : named.trim(), path, "");
  }

  // HTTP/2 may send a field for each cookie (RFC 9113 §8.2.3).
  private static @Nullable String cookie(MultiMap headers) {
    if (!headers.contains(HttpHeaders.COOKIE)) {
      return null;
    }
    for (String cookies : headers.getAll(HttpHeaders.COOKIE)) {
      for (String pair : cookies.split(";", -1)) {
        String trimmed = pair.trim();
        if (trimmed.startsWith(FIELD + "=")) {
          return trimmed.substring(FIELD.length() + 1);
        }
      }
    }
    return null;
  }

  /** The sandbox; none where what was named cannot be the name of one. */
  public Optional<SandboxId> id() {
    return name == null ? Optional.of(SandboxId.DEFAULT) : SandboxId.parse(name);
  }

  /** The reply, for a client that came by a base path and has to come back by it. */
  Reply located(Reply reply) {
    Optional<String> location = base.isEmpty() ? Optional.empty() : reply.header("Location");
    return location.filter(it -> it.startsWith("/")).isEmpty()
        ? reply
        : reply.withHeader("Location", base + location.get());
  }

  /** Why what was named cannot be the name of a sandbox. */
  public Problem refusal() {
    return Problem.of(
        "malformed-request",
        400,
        "Malformed request",
        "'" + name + "' cannot be the name of a sandbox: " + SandboxId.RULE);
  }
}
