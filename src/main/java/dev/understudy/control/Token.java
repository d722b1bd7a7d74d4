package dev.understudy.control;

import dev.understudy.exchange.Principal;
import dev.understudy.validation.Authentication;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What opens the control plane.
 *
 * @param text as a bearer token (RFC 6750 §2.1), at least 16 characters
 */
public record Token(String text) implements Authentication.Keys {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._~+/-]{16,512}=*");
  private static final int BYTES = 24;

  public Token {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a token is 16 to 512 letters, digits and '-', '.', '_', '~', '+', '/'");
    }
  }

  /** One that nobody can guess. */
  public static Token random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  // In constant time: how long it takes tells nothing of how much was right.
  @Override
  public Future<Authentication.Verdict> check(String credentials) {
    boolean same =
        MessageDigest.isEqual(
            credentials.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    return Future.succeededFuture(
        same
            ? new Authentication.Verdict.Known(new Principal("operator", "token"))
            : new Authentication.Verdict.Unknown());
  }

  /** Nothing that could be copied from a log. */
  @Override
  public String toString() {
    return "Token[…]";
  }
}
