package dev.understudy.validation;

import dev.understudy.contract.SecurityScheme;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How it is said which credentials an operation asks for (RFC 9110 §11.6.1). */
final class Challenges {
  private static final String REALM = " realm=\"understudy\"";

  private Challenges() {}

  /**
   * One challenge for each scheme of the {@code Authorization} field that is offered, in one field;
   * nothing where all that is offered travels elsewhere.
   *
   * @param invalid whether a bearer token came that is not good any more
   */
  static Optional<String> of(List<List<SecurityScheme.Requirement>> offered, boolean invalid) {
    Set<String> challenges = new LinkedHashSet<>();
    for (List<SecurityScheme.Requirement> alternative : offered) {
      for (SecurityScheme.Requirement requirement : alternative) {
        String word = word(requirement.scheme());
        if (!word.isEmpty()) {
          boolean told = invalid && word.equals("Bearer");
          challenges.add(word + REALM + (told ? ", error=\"invalid_token\"" : ""));
        }
      }
    }
    return challenges.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", challenges));
  }

  /** That the token does not allow enough (RFC 6750 §3.1). */
  static String narrow(List<String> scopes) {
    String list = String.join(" ", scopes).replace("\\", "\\\\").replace("\"", "\\\"");
    return "Bearer" + REALM + ", error=\"insufficient_scope\", scope=\"" + list + "\"";
  }

  /** The word that the {@code Authorization} field begins with; empty for other schemes. */
  static String word(SecurityScheme scheme) {
    return switch (scheme.type()) {
      case BEARER, OAUTH2, OPEN_ID_CONNECT -> "Bearer";
      case BASIC -> "Basic";
      case HTTP ->
          scheme.parameter().substring(0, 1).toUpperCase(Locale.ROOT)
              + scheme.parameter().substring(1);
      case API_KEY_HEADER, API_KEY_QUERY, API_KEY_COOKIE, MUTUAL_TLS -> "";
    };
  }

  /** What to send, all alternatives of it. */
  static String wanted(List<List<SecurityScheme.Requirement>> offered) {
    return offered.stream()
        .map(
            alternative ->
                alternative.stream()
                    .map(requirement -> place(requirement.scheme()))
                    .distinct()
                    .collect(Collectors.joining(" and ")))
        .distinct()
        .collect(Collectors.joining(", or "));
  }

  /** Where the credentials of a scheme go. */
  static String place(SecurityScheme scheme) {
    return switch (scheme.type()) {
      case BEARER, OAUTH2, OPEN_ID_CONNECT -> "'Authorization: Bearer <token>'";
      case BASIC -> "'Authorization: Basic <Base64 of user:password>'";
      case HTTP -> "'Authorization: " + word(scheme) + " <credentials>'";
      case API_KEY_HEADER -> "the API key in the header field '" + scheme.parameter() + "'";
      case API_KEY_QUERY -> "the API key in the query, as '" + scheme.parameter() + "=<key>'";
      case API_KEY_COOKIE -> "the API key in the cookie '" + scheme.parameter() + "'";
      case MUTUAL_TLS -> "a client certificate, which counts as shown";
    };
  }
}
