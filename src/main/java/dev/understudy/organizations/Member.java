package dev.understudy.organizations;

import java.time.Instant;

/** An active member of an organization; whoever is merely invited is none yet. */
public record Member(
    MemberId id, OrganizationId organization, Email email, Role role, Instant joinedAt)
    implements Entity {
  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.member(this);
  }
}
