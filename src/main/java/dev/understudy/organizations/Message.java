package dev.understudy.organizations;

import java.time.Instant;

/** An e-mail in the outbox, which nobody delivers and everybody may read. */
public record Message(
    MessageId id,
    Email to,
    String subject,
    String text,
    String html,
    Instant sentAt,
    InvitationId invitation)
    implements Entity {

  public Message {
    if (subject.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "'%s' is not a subject: one line without control characters would be".formatted(subject));
    }
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.message(this);
  }
}
