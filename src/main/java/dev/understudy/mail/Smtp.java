package dev.understudy.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SMTP server that letters are handed to, and no other host.
 *
 * @param host its name or address; an IPv6 address without brackets
 * @param port its port
 * @param from who the letters are from
 * @param login with which name and password; none for neither
 * @param tls how the connection is secured
 */
public record Smtp(String host, int port, Sender from, Optional<Login> login, Tls tls) {
  private static final Pattern PLACE =
      Pattern.compile("(?:\\[(?<six>[0-9a-fA-F:.]+)]|(?<name>[A-Za-z0-9._-]+)):(?<port>\\d{1,5})");
  private static final int LAST_PORT = 65_535;

  public Smtp {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(login, "login");
    Objects.requireNonNull(tls, "tls");
    if (port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException(
          "smtp has the port %d, not one between 1 and %d".formatted(port, LAST_PORT));
    }
  }

  /**
   * A server without login and without TLS, as {@code host:port} names it.
   *
   * @throws IllegalArgumentException if the text does not
   */
  public static Smtp at(String place) {
    Matcher matcher = PLACE.matcher(place);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "smtp is '%s', not a host and a port such as localhost:1025".formatted(place));
    }
    String host = matcher.group("name") == null ? matcher.group("six") : matcher.group("name");
    int port = Integer.parseInt(matcher.group("port"));
    return new Smtp(host, port, Sender.DEFAULT, Optional.empty(), Tls.OFF);
  }

  /** The same with letters from somebody else. */
  public Smtp withFrom(Sender other) {
    return new Smtp(host, port, other, login, tls);
  }

  /** The same with a login. */
  public Smtp withLogin(Login other) {
    return new Smtp(host, port, from, Optional.of(other), tls);
  }

  /** The same with a connection that is secured in that way. */
  public Smtp withTls(Tls other) {
    return new Smtp(host, port, from, login, other);
  }

  /** The host and the port, as a person writes them. */
  public String place() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  /** How a connection is secured; where that fails, nothing is sent. */
  public enum Tls {
    /** Not at all. */
    OFF,
    /** It begins in the open, and is secured before anything else (RFC 3207). */
    STARTTLS,
    /** From its first byte (RFC 8314 §3.3). */
    TLS;

    /** The one of that name, as the flag spells it. */
    public static Optional<Tls> parse(String text) {
      return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }

    /** The name, as the flag spells it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A name and its password, which nothing prints. */
  public record Login(String user, String password) {
    public Login {
      if (user.isBlank()) {
        throw new IllegalArgumentException("smtpUser is empty");
      }
      Objects.requireNonNull(password, "password");
    }

    @Override
    public String toString() {
      return "Login[" + user + ", …]";
    }
  }
}
