package dev.understudy.validation;

import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Principal;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import java.util.Objects;

/**
 * Lets in who shows credentials that are known and not revoked: 401 and 403 for the others (RFC
 * 6750 §3).
 */
public final class Authentication implements Layer {
  private static final String SCHEME = "bearer";
  private static final String CHALLENGE = "Bearer realm=\"understudy\"";

  private final Keys keys;

  /** Against those keys. */
  public Authentication(Keys keys) {
    this.keys = Objects.requireNonNull(keys, "keys");
  }

  /** Knows which credentials are good. */
  @FunctionalInterface
  public interface Keys {
    /** What those credentials are worth now. */
    Future<Verdict> check(String credentials);
  }

  /** What credentials are worth. */
  public sealed interface Verdict {
    /** They stand for that one. */
    record Known(Principal principal) implements Verdict {}

    /** They were good once. */
    record Revoked() implements Verdict {}

    /** Nobody has them. */
    record Unknown() implements Verdict {}
  }

  @Override
  public Future<Reply> around(Call call, Responder next) {
    if (call.found().isEmpty() || call.found().get().operation().isOpen()) {
      return next.respond(call);
    }
    String field = call.headers().get(HttpHeaders.AUTHORIZATION);
    if (field == null) {
      return refuse(
          call, CHALLENGE, "no Authorization header came; send 'Authorization: Bearer <API key>'");
    }
    if (!isBearer(field)) {
      return refuse(
          call,
          CHALLENGE,
          "the Authorization header is not of the Bearer scheme; send 'Authorization: Bearer <API"
              + " key>'");
    }
    String credentials = field.substring(SCHEME.length()).strip();
    if (credentials.isEmpty()) {
      return refuse(
          call,
          CHALLENGE,
          "no API key came after 'Bearer'; send 'Authorization: Bearer <API key>'");
    }
    return Answers.compose(keys.check(credentials), verdict -> decide(call, verdict, next));
  }

  private static boolean isBearer(String field) {
    return field.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && (field.length() == SCHEME.length() || field.charAt(SCHEME.length()) == ' ');
  }

  private static Future<Reply> decide(Call call, Verdict verdict, Responder next) {
    if (verdict instanceof Verdict.Known known) {
      return next.respond(call.withPrincipal(known.principal()));
    }
    if (verdict instanceof Verdict.Revoked) {
      return Future.succeededFuture(Problems.revoked().reply(call));
    }
    return refuse(call, CHALLENGE + ", error=\"invalid_token\"", "this API key is not known here");
  }

  private static Future<Reply> refuse(Call call, String challenge, String detail) {
    Problem problem = Problems.unauthorized(detail);
    return Future.succeededFuture(problem.reply(call).withHeader("WWW-Authenticate", challenge));
  }
}
