package dev.understudy.validation;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.SecurityScheme;
import dev.understudy.exchange.Answers;
import dev.understudy.exchange.Call;
import dev.understudy.exchange.Layer;
import dev.understudy.exchange.Principal;
import dev.understudy.exchange.Problem;
import dev.understudy.exchange.Reply;
import dev.understudy.exchange.Responder;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who shows what the contract asks for: 401 and 403 for the others (RFC 9110 §15.5.2, RFC
 * 6750 §3).
 *
 * <p>With {@link Keys}, credentials have to be known there and not be revoked. Without, any are
 * good that have the form of their scheme; a bearer token says by itself when it ends and what it
 * allows, see {@link BearerToken}.
 */
public final class Authentication implements Layer {
  private static final String SCHEME = "bearer";
  private static final String CHALLENGE = "Bearer realm=\"understudy\"";

  private final @Nullable Keys keys;

  /** Against those keys. */
  public Authentication(Keys keys) {
    this(Optional.of(keys));
  }

  private Authentication(Optional<Keys> keys) {
    this.keys = keys.orElse(null);
  }

  /** For a contract of which no keys are known: whatever has the right form is good. */
  public static Authentication ofAnyCredentials() {
    return new Authentication(Optional.empty());
  }

  /** Lets everybody in, whatever the contract asks for. */
  public static Layer off() {
    return (call, next) -> next.respond(call);
  }

  /** Sentences: what a contract asks for and nobody can check here. */
  public static List<String> notes(Contract contract) {
    return contract.operations().stream()
        .flatMap(operation -> operation.security().stream())
        .flatMap(List::stream)
        .map(SecurityScheme.Requirement::scheme)
        .filter(scheme -> scheme.type() == SecurityScheme.Type.MUTUAL_TLS)
        .map(SecurityScheme::name)
        .distinct()
        .map(
            name ->
                "the security scheme '"
                    + name
                    + "' asks for a client certificate, which plain HTTP cannot show: it counts as"
                    + " shown")
        .toList();
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
    if (call.found().isEmpty()) {
      return next.respond(call);
    }
    Operation operation = call.found().get().operation();
    if (operation.security().isEmpty() || (keys != null && operation.isOpen())) {
      return next.respond(call);
    }
    return keys != null && isBearerOnly(operation)
        ? bearer(call, keys, next)
        : weigh(call, operation, next);
  }

  private static boolean isBearerOnly(Operation operation) {
    return operation.security().size() == 1
        && operation.security().get(0).size() == 1
        && operation.security().get(0).get(0).scheme().type() == SecurityScheme.Type.BEARER;
  }

  private Future<Reply> weigh(Call call, Operation operation, Responder next) {
    Evidence evidence = Evidence.of(call, operation.security());
    Optional<List<Shown.Good>> enough = evidence.enough();
    if (enough.isPresent()) {
      List<Shown.Good> secrets =
          enough.get().stream().filter(good -> !good.secret().isEmpty()).toList();
      return keys == null ? accept(call, secrets, next) : check(call, keys, secrets, 0, next);
    }
    if (operation.isOpen()) {
      return next.respond(call);
    }
    return evidence
        .scopes()
        .map(
            scopes ->
                refuse(
                    call,
                    Optional.of(Challenges.narrow(scopes)),
                    Problems.insufficientScope(scopes)))
        .orElseGet(
            () -> refuse(call, evidence.challenge(), Problems.unauthorized(evidence.detail())));
  }

  private static Future<Reply> accept(Call call, List<Shown.Good> secrets, Responder next) {
    if (secrets.isEmpty()) {
      return next.respond(call);
    }
    Shown.Good first = secrets.get(0);
    return next.respond(call.withPrincipal(new Principal(first.name(), first.secret())));
  }

  // All that go together have to be known; the first one says who calls.
  private static Future<Reply> check(
      Call call, Keys keys, List<Shown.Good> secrets, int at, Responder next) {
    if (at == secrets.size()) {
      return next.respond(call);
    }
    Responder rest = known -> check(at == 0 ? known : call, keys, secrets, at + 1, next);
    return Answers.compose(
        keys.check(secrets.get(at).secret()), verdict -> decide(call, verdict, rest));
  }

  private static Future<Reply> bearer(Call call, Keys keys, Responder next) {
    String field = call.headers().get(HttpHeaders.AUTHORIZATION);
    if (field == null) {
      return unauthorized(
          call, CHALLENGE, "no Authorization header came; send 'Authorization: Bearer <API key>'");
    }
    if (!isBearer(field)) {
      return unauthorized(
          call,
          CHALLENGE,
          "the Authorization header is not of the Bearer scheme; send 'Authorization: Bearer <API"
              + " key>'");
    }
    String credentials = field.substring(SCHEME.length()).strip();
    if (credentials.isEmpty()) {
      return unauthorized(
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
    return unauthorized(
        call, CHALLENGE + ", error=\"invalid_token\"", "this API key is not known here");
  }

  private static Future<Reply> unauthorized(Call call, String challenge, String detail) {
    return refuse(call, Optional.of(challenge), Problems.unauthorized(detail));
  }

  private static Future<Reply> refuse(Call call, Optional<String> challenge, Problem problem) {
    Reply reply = problem.reply(call);
    return Future.succeededFuture(
        challenge.map(text -> reply.withHeader("WWW-Authenticate", text)).orElse(reply));
  }
}
