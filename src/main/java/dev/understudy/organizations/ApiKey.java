package dev.understudy.organizations;

/** A key with which a program speaks for an account. */
public record ApiKey(String token, Email account, Status status) implements Entity {
  private static final int SHOWN = 4;

  public ApiKey {
    if (token.isBlank() || !token.equals(token.strip())) {
      throw new IllegalArgumentException(
          "an API key with nothing in it or spaces around it: 3qpr_sk_live_… would be right");
    }
  }

  /** Whether a key still opens anything. */
  public enum Status {
    ACTIVE,
    REVOKED
  }

  /** Whether the key was revoked. */
  public boolean isRevoked() {
    return status == Status.REVOKED;
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.apiKey(this);
  }

  /** The key without its secret, so that no log can hold one. */
  @Override
  public String toString() {
    String end = token.substring(Math.max(0, token.length() - SHOWN));
    return "ApiKey[…%s, %s, %s]".formatted(token.length() > 3 * SHOWN ? end : "", account, status);
  }
}
