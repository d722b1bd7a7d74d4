package dev.understudy.http;

import dev.understudy.exchange.Headers;
import dev.understudy.exchange.Reply;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which web pages may read the answers (the Fetch standard, "CORS protocol"): pages of loopback
 * origins, and of those that were named.
 */
final class Cors {
  private static final Pattern TOKENS = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~, -]{1,2000}");
  private static final List<String> EXPOSED =
      List.of(
          "X-RateLimit-Limit",
          "X-RateLimit-Remaining",
          "X-RateLimit-Reset",
          "Retry-After",
          "WWW-Authenticate",
          "Allow",
          "Location");

  private final boolean off;
  private final boolean any;
  private final Set<String> named;

  private Cors(boolean off, boolean any, Set<String> named) {
    this.off = off;
    this.any = any;
    this.named = named;
  }

  /** Loopback origins and these; {@code *} for all, without credentials; {@code off} for none. */
  static Cors of(List<String> origins) {
    return new Cors(origins.contains("off"), origins.contains("*"), Set.copyOf(origins));
  }

  /** Whether that request asks what another request might do. */
  boolean isPreflight(String method, MultiMap headers) {
    return !off
        && method.equals("OPTIONS")
        && headers.contains("origin")
        && headers.contains("access-control-request-method");
  }

  /** The answer to a preflight of a path that has those methods. */
  Reply preflight(MultiMap headers, List<String> methods) {
    Headers answer = granted(Headers.NONE, headers.get("origin"));
    if (answer.get("Access-Control-Allow-Origin").isPresent()) {
      answer = answer.with("Access-Control-Max-Age", "600");
      if (!methods.isEmpty()) {
        answer = answer.with("Access-Control-Allow-Methods", String.join(", ", methods));
      }
      String wanted = headers.get("access-control-request-headers");
      if (wanted != null && TOKENS.matcher(wanted).matches()) {
        answer = answer.with("Access-Control-Allow-Headers", wanted);
      }
    }
    return Reply.empty(204).withHeaders(answer);
  }

  /** The reply, readable by the page that asked for it where that page is allowed. */
  Reply open(Reply reply, @Nullable String origin) {
    if (off || origin == null) {
      return reply;
    }
    Headers headers = granted(reply.headers(), origin);
    if (headers.get("Access-Control-Allow-Origin").isPresent()) {
      headers = headers.with("Access-Control-Expose-Headers", exposed(reply.headers()));
    }
    return reply.withHeaders(headers);
  }

  // Whatever field an answer has, a contract may have promised to the page.
  private static String exposed(Headers fields) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(EXPOSED);
    fields.forEach((name, value) -> names.add(name));
    return String.join(", ", names);
  }

  private Headers granted(Headers headers, String origin) {
    boolean ours = named.contains(origin) || isLoopback(origin);
    if (!ours && any) {
      return headers.with("Access-Control-Allow-Origin", "*");
    }
    Headers varied =
        headers.with("Vary", headers.get("Vary").map(v -> v + ", Origin").orElse("Origin"));
    if (!ours) {
      return varied;
    }
    Headers granted = varied.with("Access-Control-Allow-Origin", origin);
    return named.contains(origin)
        ? granted.with("Access-Control-Allow-Credentials", "true")
        : granted;
  }

  private static boolean isLoopback(String origin) {
    try {
      URI uri = URI.create(origin);
      String scheme = String.valueOf(uri.getScheme());
      String host = uri.getHost();
      // Nothing but scheme, host and port (RFC 6454 §6.2): no user, path, query or fragment.
      boolean bare = origin.equals(scheme + "://" + uri.getRawAuthority()) && !origin.contains("@");
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && bare && host != null && HostGuard.isLoopback(host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
