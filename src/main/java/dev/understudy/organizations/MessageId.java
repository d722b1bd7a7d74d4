package dev.understudy.organizations;

import java.util.Optional;

/** The id of a message in the outbox: {@code msg_} and 6 to 26 characters of Crockford's base32. */
public record MessageId(String text) implements Comparable<MessageId> {
  /** What every such id begins with. */
  public static final String PREFIX = "msg_";

  public MessageId {
    IdShape.require(PREFIX, text);
  }

  /** The id that the text spells, or nothing where its shape rules that out. */
  public static Optional<MessageId> parse(String text) {
    return IdShape.fits(PREFIX, text) ? Optional.of(new MessageId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(MessageId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
