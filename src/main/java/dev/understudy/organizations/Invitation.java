package dev.understudy.organizations;

import java.time.Duration;
import java.time.Instant;

/** An offer, open for a while, to join an organization in a role. */
public record Invitation(
    InvitationId id,
    OrganizationId organization,
    Email email,
    Role role,
    Email invitedBy,
    Instant createdAt,
    Instant expiresAt)
    implements Entity {
  /** How long an invitation stays open after it was sent or renewed. */
  public static final Duration LIFE = Duration.ofDays(7);

  public Invitation {
    if (expiresAt.isBefore(createdAt)) {
      throw new IllegalArgumentException(
          "an invitation of %s expires at %s: later would be right"
              .formatted(createdAt, expiresAt));
    }
  }

  /** Whether it is too late to accept; the moment of expiry itself is. */
  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** The same invitation for another full life, in another role and by another hand. */
  Invitation renewed(Email address, Role newRole, Email inviter, Instant now) {
    // a clock that was turned back must not make it expire before it began
    Instant begun = now.isBefore(createdAt) ? now : createdAt;
    return new Invitation(id, organization, address, newRole, inviter, begun, now.plus(LIFE));
  }

  /** The same invitation, for which it is too late from that moment on. */
  Invitation expired(Instant now) {
    // a clock that was turned back must not make it expire before it began
    Instant begun = now.isBefore(createdAt) ? now : createdAt;
    return new Invitation(id, organization, email, role, invitedBy, begun, now);
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.invitation(this);
  }
}
