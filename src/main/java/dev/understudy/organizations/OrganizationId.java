package dev.understudy.organizations;

import java.util.Optional;

/** The id of an organization: {@code org_} and 6 to 26 characters of Crockford's base32. */
public record OrganizationId(String text) implements Comparable<OrganizationId> {
  /** What every such id begins with. */
  public static final String PREFIX = "org_";

  public OrganizationId {
    IdShape.require(PREFIX, text);
  }

  /** The id that the text spells, or nothing where its shape rules that out. */
  public static Optional<OrganizationId> parse(String text) {
    return IdShape.fits(PREFIX, text) ? Optional.of(new OrganizationId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(OrganizationId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
