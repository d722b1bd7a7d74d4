package dev.understudy.organizations;

import java.util.Optional;

/** The id of a member: {@code mem_} and 6 to 26 characters of Crockford's base32. */
public record MemberId(String text) implements Comparable<MemberId> {
  /** What every such id begins with. */
  public static final String PREFIX = "mem_";

  public MemberId {
    IdShape.require(PREFIX, text);
  }

  /** The id that the text spells, or nothing where its shape rules that out. */
  public static Optional<MemberId> parse(String text) {
    return IdShape.fits(PREFIX, text) ? Optional.of(new MemberId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(MemberId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
