package dev.understudy;

import dev.understudy.mail.Smtp;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What may be sent, and where to: webhooks and callbacks, and letters of the outbox.
 *
 * @param allowed whether webhooks and callbacks may be sent: to this machine, at the least
 * @param hosts names and addresses of other machines that they may be sent to, in lower case
 * @param smtp the server that letters are handed to; none where they only wait to be read
 */
public record Outbound(boolean allowed, Set<String> hosts, Optional<Smtp> smtp) {
  private static final Pattern HOST = Pattern.compile("\\[[0-9a-f:.]+]|[a-z0-9._-]+");

  /** Nothing is sent. */
  public static final Outbound OFF = new Outbound(false, Set.of(), Optional.empty());

  /** To this machine only. */
  public static final Outbound LOOPBACK = new Outbound(true, Set.of(), Optional.empty());

  public Outbound {
    Objects.requireNonNull(smtp, "smtp");
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
    return new Outbound(true, hosts, Optional.empty());
  }

  /** The same with letters that are handed to that server. */
  public Outbound withSmtp(Smtp server) {
    return new Outbound(allowed, hosts, Optional.of(server));
  }
}
