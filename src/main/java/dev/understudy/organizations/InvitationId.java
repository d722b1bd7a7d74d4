package dev.understudy.organizations;

import java.util.Optional;

/** The id of an invitation: {@code inv_} and 6 to 26 characters of Crockford's base32. */
public record InvitationId(String text) implements Comparable<InvitationId> {
  /** What every such id begins with. */
  public static final String PREFIX = "inv_";

  public InvitationId {
    IdShape.require(PREFIX, text);
  }

  /** The id that the text spells, or nothing where its shape rules that out. */
  public static Optional<InvitationId> parse(String text) {
    return IdShape.fits(PREFIX, text) ? Optional.of(new InvitationId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(InvitationId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
