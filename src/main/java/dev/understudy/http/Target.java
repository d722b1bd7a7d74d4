package dev.understudy.http;

import dev.understudy.exchange.Undelivered;
import dev.understudy.exchange.Undelivered.Why;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a request of Understudy's own may go: to this machine, or to a host that somebody has
 * named. The address that was looked at is the one to connect to, so that a name cannot be resolved
 * to another one in between.
 *
 * @param uri where
 * @param named whether its host was named
 */
record Target(URI uri, boolean named) {
  private static final Pattern NUMBER = Pattern.compile("(?i)(.*\\.)?([0-9]+|0x[0-9a-f]*)\\.?");
  private static final Pattern IPV4 =
      Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

  /**
   * That URL, if it is one to send to.
   *
   * @param hosts the names and addresses, beside those of this machine, that may be sent to
   * @throws Undelivered if it is not
   */
  static Target of(String url, Set<String> hosts) {
    URI uri = parsed(url);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw malformed(url, "is not an http or https URL");
    }
    if (String.valueOf(uri.getRawAuthority()).contains("@")) {
      throw malformed(url, "has a user before its host; no credentials are sent along");
    }
    if (uri.getHost() == null || isOddNumber(uri.getHost())) {
      throw malformed(
          url, "has no host that can be read: a name, or an address such as 127.0.0.1 or [::1]");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65_535) {
      throw malformed(url, "has a port that is not between 1 and 65535");
    }
    return new Target(uri, hosts.contains(plain(uri.getHost())));
  }

  // Such as 2130706433, 0x7f.1 and 0177.0.0.1, which every resolver reads in its own way.
  private static boolean isOddNumber(String host) {
    return NUMBER.matcher(host).matches() && !IPV4.matcher(host).matches();
  }

  /** A host as it is compared: in lower case, without brackets. */
  static String plain(String host) {
    return host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
  }

  private static URI parsed(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw malformed(url, "is not a URL: " + e.getReason() + " at index " + e.getIndex());
    }
  }

  private static Undelivered malformed(String url, String why) {
    return new Undelivered(Why.MALFORMED, "'" + url + "' " + why);
  }

  /**
   * The addresses to try, in order. It may ask a name server, and so take a while.
   *
   * @throws Undelivered if there are none, or one is not allowed
   */
  List<InetAddress> addresses() {
    List<InetAddress> addresses = resolved();
    for (InetAddress address : addresses) {
      if (!named && !address.isLoopbackAddress()) {
        throw new Undelivered(Why.FORBIDDEN, "nothing is sent to " + address(address) + others());
      }
    }
    return addresses;
  }

  private static String others() {
    return ": that is not this machine, nor a host that was named";
  }

  private String address(InetAddress address) {
    String text = address.getHostAddress();
    return text.equals(plain(uri.getHost())) ? text : uri.getHost() + " (" + text + ")";
  }

  private List<InetAddress> resolved() {
    try {
      return List.of(InetAddress.getAllByName(uri.getHost()));
    } catch (UnknownHostException e) {
      throw new Undelivered(
          Why.UNREACHABLE, origin() + " cannot be reached: its host is not known");
    }
  }

  boolean isSecure() {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  int port() {
    return uri.getPort() > 0 ? uri.getPort() : isSecure() ? 443 : 80;
  }

  /** Scheme, host and port. */
  String origin() {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /** What stands in the request line. */
  String requestTarget() {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }
}
