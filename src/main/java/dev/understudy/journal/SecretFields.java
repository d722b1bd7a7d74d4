package dev.understudy.journal;

import dev.understudy.contract.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Takes the secrets out of header fields, query strings and paths. */
final class SecretFields {
  private final SecretNames names;
  private final KnownSecrets known;

  SecretFields(SecretNames names, KnownSecrets known) {
    this.names = names;
    this.known = known;
  }

  /** The value of a header field as it may be shown; what is hidden of it becomes known. */
  String header(String name, String value) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "authorization", "proxy-authorization" -> authorization(value);
      case "cookie" -> cookies(value);
      case "set-cookie" -> setCookie(value);
      default -> whole(names.find(Parameter.In.HEADER, name), value);
    };
  }

  // The scheme is no secret (RFC 9110 §11.4), and what follows it is.
  private String authorization(String value) {
    int space = value.indexOf(' ');
    String scheme = space < 0 ? "" : value.substring(0, space + 1);
    String credentials = value.substring(scheme.length()).strip();
    boolean basic = scheme.strip().equalsIgnoreCase("basic");
    if (basic) {
      password(credentials);
    }
    return scheme + whole(Optional.of(basic ? Secret.PASSWORD : Secret.TOKEN), credentials);
  }

  private void password(String credentials) {
    try {
      byte[] pair = Base64.getDecoder().decode(credentials);
      String text = new String(pair, StandardCharsets.UTF_8);
      known.add(text.substring(text.indexOf(':') + 1), Secret.PASSWORD);
    } catch (IllegalArgumentException e) {
      return; // It is hidden as it stands.
    }
  }

  private String cookies(String value) {
    StringJoiner shown = new StringJoiner("; ");
    for (String pair : value.split(";", -1)) {
      shown.add(cookie(pair.strip()));
    }
    return shown.toString();
  }

  private String setCookie(String value) {
    int end = value.indexOf(';');
    return end < 0 ? cookie(value) : cookie(value.substring(0, end)) + value.substring(end);
  }

  private String cookie(String pair) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? "" : pair.substring(0, equals);
    Secret kind =
        names.find(Parameter.In.COOKIE, name.strip()).filter(it -> it == Secret.API_KEY).isPresent()
            ? Secret.API_KEY
            : Secret.COOKIE;
    return (equals < 0 ? "" : name + "=") + whole(Optional.of(kind), pair.substring(equals + 1));
  }

  /** A query string or the text of a form as it may be shown. */
  @Nullable String pairs(@Nullable String pairs) {
    if (pairs == null) {
      return null;
    }
    StringJoiner shown = new StringJoiner("&");
    for (String pair : pairs.split("&", -1)) {
      int equals = pair.indexOf('=');
      Optional<Secret> secret =
          equals < 0
              ? Optional.empty()
              : names.find(Parameter.In.QUERY, last(Percent.decoded(pair.substring(0, equals))));
      if (secret.isEmpty()) {
        shown.add(pair);
      } else {
        whole(secret, Percent.decoded(pair.substring(equals + 1)));
        shown.add(pair.substring(0, equals + 1) + secret.get().mark());
      }
    }
    return shown.toString();
  }

  // user[password] of a deep object, and password[] of a list.
  private static String last(String name) {
    String bare = name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
    return bare.endsWith("]") && bare.indexOf('[') > 0
        ? bare.substring(bare.lastIndexOf('[') + 1, bare.length() - 1)
        : bare;
  }

  private String whole(Optional<Secret> secret, String value) {
    if (secret.isEmpty() || value.isEmpty()) {
      return value;
    }
    known.add(value, secret.get());
    return secret.get().mark();
  }
}
