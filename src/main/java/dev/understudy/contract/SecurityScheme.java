package dev.understudy.contract;

/**
 * A way to be allowed in.
 *
 * @param name its name in the contract
 * @param type what is to be shown
 */
public record SecurityScheme(String name, Type type) {

  /** The kinds of credentials. */
  public enum Type {
    /** {@code Authorization: Bearer …} (RFC 6750 §2.1). */
    BEARER
  }
}
