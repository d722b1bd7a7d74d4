package dev.understudy.exchange;

import java.util.Objects;

/**
 * Who calls: the credentials that were shown, and the name they stand for.
 *
 * @param name what the credentials stand for, fit for a log
 * @param credentials the secret itself; never logged
 */
public record Principal(String name, String credentials) {

  public Principal {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(credentials, "credentials");
  }

  /** The name only: a principal may end up in a message, its secret may not. */
  @Override
  public String toString() {
    return "Principal[" + name + "]";
  }
}
