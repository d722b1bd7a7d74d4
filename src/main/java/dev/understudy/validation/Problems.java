package dev.understudy.validation;

import dev.understudy.exchange.Finding;
import dev.understudy.exchange.Problem;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What the gates say when they do not let something through. */
final class Problems {
  private Problems() {}

  static Problem notAcceptable(String accept, Collection<?> offered) {
    return Problem.of(
        "not-acceptable",
        406,
        "Not acceptable",
        "the Accept header '"
            + shortened(accept)
            + "' takes none of what is offered: "
            + list(offered));
  }

  static Problem unsupportedMediaType(String came, Collection<?> taken) {
    return Problem.of(
        "unsupported-media-type",
        415,
        "Unsupported media type",
        shortened(came) + "; this operation takes " + list(taken));
  }

  static Problem malformed(String detail) {
    return Problem.of("malformed-request", 400, "Malformed request", detail);
  }

  static Problem unauthorized(String detail) {
    return Problem.of("unauthorized", 401, "Unauthorized", detail);
  }

  static Problem insufficientScope(List<String> scopes) {
    return Problem.of(
        "insufficient-scope",
        403,
        "Forbidden",
        "the token does not allow this; it takes the scopes " + String.join(", ", scopes));
  }

  static Problem revoked() {
    return Problem.of("key-revoked", 403, "Forbidden", "this API key is revoked; use another one");
  }

  static Problem breach(String operation, String detail, List<Finding> findings) {
    return new Problem(
        "response-breaks-contract",
        500,
        "The answer breaks the contract",
        "the handler of " + operation + " is at fault, not the request: " + detail,
        findings);
  }

  private static String list(Collection<?> items) {
    return items.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
  }

  private static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
