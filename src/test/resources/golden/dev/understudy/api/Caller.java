package dev.understudy.api;

import java.util.Optional;
import javax.annotation.processing.Generated;

/** Who makes a request: the bearer credentials that came with it, if any did. */
@Generated("understudy")
public record Caller(Optional<String> credentials) {

  private static final Caller ANONYMOUS = new Caller(Optional.empty());
  private static final String SCHEME = "Bearer ";

  public static Caller anonymous() {
    return ANONYMOUS;
  }

  public static Caller of(String credentials) {
    return new Caller(Optional.of(credentials));
  }

  /** Reads the header Authorization, which may be null. */
  public static Caller fromAuthorization(String header) {
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? of(header.substring(SCHEME.length()).strip())
        : ANONYMOUS;
  }

  /** Keeps the credentials out of logs. */
  @Override
  public String toString() {
    return credentials.isPresent() ? "Caller[***]" : "Caller[]";
  }
}
