package dev.understudy.organizations;

import java.time.Instant;

/** A brand, a location or a client that an account manages. */
public record Organization(
    OrganizationId id,
    String name,
    Slug slug,
    Plan plan,
    long qprCodesCount,
    Metadata metadata,
    Instant createdAt)
    implements Entity {
  /** The most characters a name may have. */
  public static final int LONGEST_NAME = 200;

  public Organization {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "'%s' does not name an organization: 1 to %d characters, not all blank, would"
              .formatted(name, LONGEST_NAME));
    }
    if (qprCodesCount < 0) {
      throw new IllegalArgumentException(
          "a count of %d QPR codes: 0 or more would be right".formatted(qprCodesCount));
    }
  }

  /** Whether an organization may be called so. */
  public static boolean isName(String name) {
    return !name.isBlank() && name.codePointCount(0, name.length()) <= LONGEST_NAME;
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.organization(this);
  }
}
