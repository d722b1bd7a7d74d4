package dev.understudy.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what a contract says of security. */
final class SecuritySchemes {
  private final Cursor root;
  private final Findings findings;
  private final Map<String, Findings.Part<SecurityScheme>> known = new HashMap<>();

  SecuritySchemes(Cursor root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  /** What an operation asks for: its own requirements, or else the contract's. */
  List<List<SecurityScheme.Requirement>> of(Cursor operation) {
    Cursor owner = operation.member("security").isMissing() ? root : operation;
    List<List<SecurityScheme.Requirement>> alternatives = new ArrayList<>();
    for (Cursor alternative : owner.get("security").items()) {
      alternatives.add(alternative.resolved().members().stream().map(this::requirement).toList());
    }
    return alternatives;
  }

  private SecurityScheme.Requirement requirement(Cursor.Member member) {
    List<String> scopes =
        member.owner().member(member.name()).items().stream()
            .map(scope -> scope.node().asText())
            .toList();
    return new SecurityScheme.Requirement(scheme(member), scopes);
  }

  private SecurityScheme scheme(Cursor.Member requirement) {
    String name = requirement.name();
    Cursor schemes = root.get("components").get("securitySchemes");
    if (!schemes.node().has(name)) {
      throw requirement.refused(
          "unknown-security-scheme",
          "the security scheme '" + name + "' is not declared in components/securitySchemes");
    }
    return scheme(schemes.get(name), name);
  }

  /** The scheme of that name, which stands there. */
  SecurityScheme scheme(Cursor at, String name) {
    return findings.shared(known, name, () -> read(name, at));
  }

  private static SecurityScheme read(String name, Cursor scheme) {
    String type = scheme.text("type", "");
    return switch (type) {
      case "http" -> http(name, scheme);
      case "apiKey" -> apiKey(name, scheme);
      case "oauth2" -> new SecurityScheme(name, SecurityScheme.Type.OAUTH2, "");
      case "openIdConnect" -> new SecurityScheme(name, SecurityScheme.Type.OPEN_ID_CONNECT, "");
      case "mutualTLS" -> new SecurityScheme(name, SecurityScheme.Type.MUTUAL_TLS, "");
      default ->
          throw invalid(
              scheme,
              "the type '"
                  + type
                  + "' is none of apiKey, http, mutualTLS, oauth2 and openIdConnect");
    };
  }

  private static SecurityScheme http(String name, Cursor scheme) {
    String word = scheme.text("scheme", "").toLowerCase(Locale.ROOT);
    return switch (word) {
      case "" -> throw invalid(scheme, "the scheme is missing; say scheme: bearer, or basic");
      case "bearer" -> new SecurityScheme(name, SecurityScheme.Type.BEARER, "");
      case "basic" -> new SecurityScheme(name, SecurityScheme.Type.BASIC, "");
      default -> new SecurityScheme(name, SecurityScheme.Type.HTTP, word);
    };
  }

  private static SecurityScheme apiKey(String name, Cursor scheme) {
    String parameter = scheme.text("name", "");
    if (parameter.isEmpty()) {
      throw invalid(scheme, "the API key has no name; say name: X-API-Key, for example");
    }
    String in = scheme.text("in", "");
    return switch (in) {
      case "header" -> new SecurityScheme(name, SecurityScheme.Type.API_KEY_HEADER, parameter);
      case "query" -> new SecurityScheme(name, SecurityScheme.Type.API_KEY_QUERY, parameter);
      case "cookie" -> new SecurityScheme(name, SecurityScheme.Type.API_KEY_COOKIE, parameter);
      default -> throw invalid(scheme, "'in' is '" + in + "', not one of header, query, cookie");
    };
  }

  private static Refused invalid(Cursor scheme, String message) {
    return scheme.refused("invalid-security-scheme", message);
  }
}
