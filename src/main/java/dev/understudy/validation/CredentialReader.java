package dev.understudy.validation;

import dev.understudy.contract.SecurityScheme;
import dev.understudy.exchange.Call;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.vertx.core.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds in a call what a security scheme asks for (OpenAPI 3.1.1 §4.8.27). */
final class CredentialReader {
  private static final Shown.Missing NOTHING = new Shown.Missing("");

  private CredentialReader() {}

  static Shown read(Call call, SecurityScheme.Requirement requirement) {
    SecurityScheme scheme = requirement.scheme();
    return switch (scheme.type()) {
      case BEARER -> bearer(call, scheme, List.of());
      case OAUTH2, OPEN_ID_CONNECT -> bearer(call, scheme, requirement.scopes());
      case BASIC -> basic(call, scheme);
      case HTTP -> http(call, scheme);
      case API_KEY_HEADER -> key(scheme, call.headers().get(scheme.parameter()));
      case API_KEY_QUERY -> key(scheme, queryValue(call.query(), scheme.parameter()));
      case API_KEY_COOKIE -> key(scheme, cookie(call, scheme.parameter()));
      // Nothing of it travels in a request; whoever asks is taken for somebody with a certificate.
      case MUTUAL_TLS -> new Shown.Good(scheme.name(), "");
    };
  }

  private static Shown key(SecurityScheme scheme, @Nullable String value) {
    if (value == null) {
      return NOTHING;
    }
    return value.isBlank()
        ? new Shown.Malformed("the API key '" + scheme.parameter() + "' is empty")
        : new Shown.Good(scheme.name(), value);
  }

  private static Shown bearer(Call call, SecurityScheme scheme, List<String> scopes) {
    Shown found = authorization(call, scheme, "Bearer");
    if (!(found instanceof Shown.Good shown)) {
      return found;
    }
    BearerToken token = BearerToken.of(shown.secret());
    Optional<Instant> ended = token.ended(call.arrived());
    if (ended.isPresent()) {
      return new Shown.Expired("the token has expired at " + ended.get());
    }
    return token.lacks(scopes).isEmpty()
        ? new Shown.Good(token.subject().orElse(scheme.name()), shown.secret())
        : new Shown.Narrow(scopes);
  }

  private static Shown basic(Call call, SecurityScheme scheme) {
    Shown found = authorization(call, scheme, "Basic");
    return found instanceof Shown.Good shown ? userAndPassword(scheme, shown.secret()) : found;
  }

  private static Shown http(Call call, SecurityScheme scheme) {
    return authorization(call, scheme, Challenges.word(scheme));
  }

  // The scheme's name is a token, in any case; blanks part it from the rest (RFC 9110 §11.4).
  private static Shown authorization(Call call, SecurityScheme scheme, String word) {
    String field = call.headers().get(HttpHeaders.AUTHORIZATION);
    if (field == null) {
      return NOTHING;
    }
    int length = word.length();
    boolean named =
        field.regionMatches(true, 0, word, 0, length)
            && (field.length() == length || field.charAt(length) == ' ');
    if (!named) {
      return new Shown.Missing("the Authorization header is not of the " + word + " scheme");
    }
    String secret = field.substring(length).strip();
    return secret.isEmpty()
        ? new Shown.Malformed("nothing came after '" + word + "' in the Authorization header")
        : new Shown.Good(scheme.name(), secret);
  }

  // RFC 7617 §2: no control characters; the first colon ends the user's name.
  private static Shown userAndPassword(SecurityScheme scheme, String encoded) {
    String pair;
    try {
      byte[] bytes = Base64.getDecoder().decode(encoded);
      pair = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return new Shown.Malformed("the Basic credentials are not UTF-8 in Base64");
    }
    int colon = pair.indexOf(':');
    if (colon < 0 || pair.chars().anyMatch(Character::isISOControl)) {
      return new Shown.Malformed("the Basic credentials are not a user and a password, with a ':'");
    }
    return new Shown.Good(colon == 0 ? scheme.name() : pair.substring(0, colon), pair);
  }

  private static @Nullable String queryValue(@Nullable String query, String name) {
    if (query == null) {
      return null;
    }
    for (String pair : query.split("&", -1)) {
      int at = pair.indexOf('=');
      String key = at < 0 ? pair : pair.substring(0, at);
      if (decoded(key).equals(name)) {
        return at < 0 ? "" : decoded(pair.substring(at + 1));
      }
    }
    return null;
  }

  // What cannot be decoded is the request gate's to refuse.
  private static String decoded(String text) {
    try {
      return QueryStringDecoder.decodeComponent(text);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static @Nullable String cookie(Call call, String name) {
    for (String field : call.headers().getAll(HttpHeaders.COOKIE)) {
      for (Cookie cookie : ServerCookieDecoder.LAX.decode(field)) {
        if (cookie.name().equals(name)) {
          return cookie.value();
        }
      }
    }
    return null;
  }
}
