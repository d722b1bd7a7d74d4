package dev.understudy.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.organizations.Refusal.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefusalTest {
  @Test
  void saysWhatIsWrongAndWhatWouldBeRight() {
    says(
        new Refusal.SlugTaken(new Slug("acme")),
        Kind.CONFLICT,
        "The slug 'acme' belongs to another organization; choose another, or leave it out.");
    says(
        new Refusal.PlanLimit(Plan.FREE, 1),
        Kind.PLAN,
        "Your account on the free plan may own 1 organization; a higher plan has room for more.");
    says(
        new Refusal.RoleRequired(Role.VIEWER, Role.ADMIN),
        Kind.FORBIDDEN,
        "Your role in this organization is viewer; this takes an admin or an owner.");
    says(
        new Refusal.OrganizationNotFound(new OrganizationId("org_01HABC")),
        Kind.NOT_FOUND,
        "There is no organization org_01HABC that this key has access to.");
    says(
        new Refusal.AlreadyMember(new Email("a@x.com")),
        Kind.CONFLICT,
        "a@x.com is a member of this organization already.");
    says(
        new Refusal.InvitationNotFound(new InvitationId("inv_01HABC")),
        Kind.NOT_FOUND,
        "There is no invitation inv_01HABC; whoever accepts one, or is invited anew, has it no longer.");
    says(
        new Refusal.InvitationExpired(
            new InvitationId("inv_01HABC"), Instant.parse("2026-03-20T12:00:00Z")),
        Kind.CONFLICT,
        "The invitation inv_01HABC expired at 2026-03-20T12:00:00Z; invite the person once more.");
    says(
        new Refusal.MetadataKeyTooLong("k".repeat(41)),
        Kind.INVALID,
        "The metadata key 'kkkkkkkkkkkkkkkkkkkk…' has 41 characters; at most 40 are kept.");
  }

  private static void says(Refusal refusal, Kind kind, String sentence) {
    assertThat(refusal.kind()).isEqualTo(kind);
    assertThat(refusal.sentence()).isEqualTo(sentence);
  }
}
