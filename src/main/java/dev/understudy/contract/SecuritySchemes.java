package dev.understudy.contract;

import java.util.List;
import java.util.Locale;

/** Reads what a contract says of a security scheme. */
final class SecuritySchemes {
  private SecuritySchemes() {}

  /**
   * The scheme that a requirement names.
   *
   * @throws FaultyFiles if it is not declared, or is of no kind that OpenAPI has
   */
  static SecurityScheme read(Document document, Cursor.Member requirement) {
    String name = requirement.name();
    Cursor scheme = Cursor.root(document).get("components").get("securitySchemes").get(name);
    if (scheme.node().isMissingNode()) {
      throw refused(
          requirement,
          "the security scheme '" + name + "' is not declared in components/securitySchemes");
    }
    String type = scheme.text("type", "");
    return switch (type) {
      case "http" -> http(name, scheme);
      case "apiKey" -> apiKey(name, scheme);
      case "oauth2" -> new SecurityScheme(name, SecurityScheme.Type.OAUTH2, "");
      case "openIdConnect" -> new SecurityScheme(name, SecurityScheme.Type.OPEN_ID_CONNECT, "");
      case "mutualTLS" -> new SecurityScheme(name, SecurityScheme.Type.MUTUAL_TLS, "");
      default ->
          throw scheme.refused(
              "the type '"
                  + type
                  + "' is none of apiKey, http, mutualTLS, oauth2 and openIdConnect");
    };
  }

  private static SecurityScheme http(String name, Cursor scheme) {
    String word = scheme.text("scheme", "").toLowerCase(Locale.ROOT);
    return switch (word) {
      case "" -> throw scheme.refused("the scheme is missing; say scheme: bearer, or basic");
      case "bearer" -> new SecurityScheme(name, SecurityScheme.Type.BEARER, "");
      case "basic" -> new SecurityScheme(name, SecurityScheme.Type.BASIC, "");
      default -> new SecurityScheme(name, SecurityScheme.Type.HTTP, word);
    };
  }

  private static SecurityScheme apiKey(String name, Cursor scheme) {
    String parameter = scheme.text("name", "");
    if (parameter.isEmpty()) {
      throw scheme.refused("the API key has no name; say name: X-API-Key, for example");
    }
    String in = scheme.text("in", "");
    return switch (in) {
      case "header" -> new SecurityScheme(name, SecurityScheme.Type.API_KEY_HEADER, parameter);
      case "query" -> new SecurityScheme(name, SecurityScheme.Type.API_KEY_QUERY, parameter);
      case "cookie" -> new SecurityScheme(name, SecurityScheme.Type.API_KEY_COOKIE, parameter);
      default -> throw scheme.refused("'in' is '" + in + "', not one of header, query, cookie");
    };
  }

  private static FaultyFiles refused(Cursor.Member requirement, String message) {
    return new FaultyFiles(List.of(requirement.fault(message)));
  }
}
