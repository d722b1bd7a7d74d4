package dev.understudy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether webhooks and callbacks may be sent, and where to.
 *
 * @param allowed whether any may be sent at all: to this machine, at the least
 * @param hosts names and addresses of other machines that may be sent to, in lower case
 */
public record Outbound(boolean allowed, Set<String> hosts) {
  private static final Pattern HOST = Pattern.compile("\\[[0-9a-f:.]+]|[a-z0-9._-]+");

  /** Nothing is sent. */
  public static final Outbound OFF = new Outbound(false, Set.of());

  /** To this machine only. */
  public static final Outbound LOOPBACK = new Outbound(true, Set.of());

  public Outbound {
    hosts =
        hosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    for (String host : hosts) {
      if (!HOST.matcher(host).matches()) {
        throw new IllegalArgumentException(
            "allowOutbound is '"
                + host
                + "', not a name such as hooks.example (without scheme and port)");
      }
    }
  }

  /** To this machine and to those hosts. */
  public static Outbound to(Set<String> hosts) {
    return new Outbound(true, hosts);
  }
}
