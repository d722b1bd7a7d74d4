package dev.understudy.examples;

import dev.understudy.contract.Operation;
import dev.understudy.contract.SecurityScheme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What is shown where an operation asks for credentials, and any will do. */
final class Credentials {
  private static final String ANY = "understudy";

  private Credentials() {}

  /** Adds what the first way in asks for. */
  static void add(Operation operation, RequestDraft draft) {
    if (operation.isOpen()) {
      return;
    }
    for (SecurityScheme.Requirement requirement : operation.security().get(0)) {
      add(requirement.scheme(), draft);
    }
  }

  private static void add(SecurityScheme scheme, RequestDraft draft) {
    switch (scheme.type()) {
      case BEARER, OAUTH2, OPEN_ID_CONNECT -> draft.header("Authorization", "Bearer " + ANY);
      case BASIC -> draft.header("Authorization", "Basic " + basic());
      case HTTP -> draft.header("Authorization", scheme.parameter() + " " + ANY);
      case API_KEY_HEADER -> draft.header(scheme.parameter(), ANY);
      case API_KEY_QUERY -> draft.query(ParameterWriter.encoded(scheme.parameter()) + "=" + ANY);
      case API_KEY_COOKIE -> draft.cookie(scheme.parameter() + "=" + ANY);
      case MUTUAL_TLS -> {
        // A matter of the connection, which a request says nothing of.
      }
    }
  }

  private static String basic() {
    byte[] pair = (ANY + ":" + ANY).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(pair);
  }
}
