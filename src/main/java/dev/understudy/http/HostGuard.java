package dev.understudy.http;

import dev.understudy.exchange.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses requests that are addressed to another host: a web page that has its own name resolved to
 * the loopback address (DNS rebinding) gets no further than this.
 */
final class HostGuard {
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+)(?::([0-9]{1,5}))?");
  private static final Pattern LOOPBACK_IPV4 =
      Pattern.compile("127(\\.(0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])){3}");

  private final Set<String> allowed;
  private volatile String lastGood = "localhost";

  /** Loopback names and addresses, and those names. */
  HostGuard(Set<String> allowed) {
    this.allowed = Set.copyOf(allowed.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
  }

  /** Why a request with these Host fields is refused; nothing where it is let in. */
  Optional<Problem> check(List<String> hosts) {
    if (hosts.size() != 1) {
      String came = hosts.isEmpty() ? "no Host header" : hosts.size() + " Host headers";
      return Optional.of(malformed(came + " came; send one (RFC 9112 §3.2)"));
    }
    return check(hosts.get(0));
  }

  private Optional<Problem> check(String host) {
    if (host.equals(lastGood)) {
      return Optional.empty();
    }
    var authority = AUTHORITY.matcher(host);
    if (!authority.matches()) {
      return Optional.of(malformed("the Host header is not a host and a port"));
    }
    String name = authority.group(1).toLowerCase(Locale.ROOT);
    if (!isAllowed(name)) {
      return Optional.of(misdirected(name));
    }
    lastGood = host;
    return Optional.empty();
  }

  private boolean isAllowed(String name) {
    return isLoopback(name) || allowed.contains(name);
  }

  /** Whether that name or address, in lower case, means this machine to itself. */
  static boolean isLoopback(String name) {
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("[::1]")
        || LOOPBACK_IPV4.matcher(name).matches();
  }

  private static Problem malformed(String detail) {
    return Problem.of("malformed-request", 400, "Malformed request", detail);
  }

  private static Problem misdirected(String name) {
    return Problem.of(
        "misdirected-request",
        421,
        "Misdirected request",
        "the host '" + name + "' is not served here; to allow it, start with --allow-host " + name);
  }
}
