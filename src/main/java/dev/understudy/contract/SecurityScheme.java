package dev.understudy.contract;

import java.util.List;

/**
 * A way to be allowed in.
 *
 * @param name its name in the contract
 * @param type what is to be shown
 * @param parameter the header field, query parameter or cookie that an API key travels in; empty
 *     for the other types
 */
public record SecurityScheme(String name, Type type, String parameter) {

  /** The kinds of credentials (OpenAPI 3.1.1 §4.8.27). */
  public enum Type {
    /** {@code Authorization: Bearer …} (RFC 6750 §2.1). */
    BEARER,
    /** {@code Authorization: Basic …} (RFC 7617). */
    BASIC,
    /** Another scheme of the {@code Authorization} field, named by the parameter. */
    HTTP,
    API_KEY_HEADER,
    API_KEY_QUERY,
    API_KEY_COOKIE,
    /** A bearer token, with scopes. */
    OAUTH2,
    /** A bearer token, with scopes. */
    OPEN_ID_CONNECT,
    /** A certificate of the client. */
    MUTUAL_TLS
  }

  /**
   * One scheme that an operation asks for.
   *
   * @param scheme which
   * @param scopes what the credentials have to allow, all of it
   */
  public record Requirement(SecurityScheme scheme, List<String> scopes) {
    public Requirement {
      scopes = List.copyOf(scopes);
    }
  }
}
