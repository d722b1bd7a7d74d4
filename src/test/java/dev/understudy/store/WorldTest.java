package dev.understudy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.understudy.organizations.Account;
import dev.understudy.organizations.ApiKey;
import dev.understudy.organizations.Email;
import dev.understudy.organizations.Invitation;
import dev.understudy.organizations.InvitationId;
import dev.understudy.organizations.Member;
import dev.understudy.organizations.MemberId;
import dev.understudy.organizations.Metadata;
import dev.understudy.organizations.Organization;
import dev.understudy.organizations.OrganizationId;
import dev.understudy.organizations.Plan;
import dev.understudy.organizations.Role;
import dev.understudy.organizations.Slug;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorldTest {
  private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
  private static final Email ALICE = new Email("alice@x.com");
  private static final Email BOB = new Email("bob@x.com");

  @Test
  void aChangeLeavesTheWorldBeforeItAsItWas() {
    World before = World.EMPTY.with(organization("01HAAA", "acme", NOW));

    World after = before.with(member("01HAAA", "01HAAA", ALICE, Role.OWNER));

    assertThat(before.organizationsOf(ALICE)).isEmpty();
    assertThat(after.organizationsOf(ALICE)).hasSize(1);
  }

  @Test
  void listsTheOldestOrganizationFirstAndThenById() {
    World world =
        World.EMPTY
            .with(organization("01HCCC", "c", NOW))
            .with(organization("01HBBB", "b", NOW))
            .with(organization("01HDDD", "d", NOW.minusSeconds(1)))
            .with(member("01HCCC", "01HAAA", ALICE, Role.VIEWER))
            .with(member("01HBBB", "01HBBB", ALICE, Role.OWNER))
            .with(member("01HDDD", "01HDDD", ALICE, Role.OWNER));

    assertThat(world.organizationsOf(ALICE))
        .extracting(profile -> profile.organization().slug().text())
        .containsExactly("d", "b", "c");
    assertThat(world.ownedBy(ALICE)).isEqualTo(2);
  }

  @Test
  void listsWhoJoinedFirstFirst() {
    World world =
        World.EMPTY
            .with(organization("01HAAA", "a", NOW))
            .with(member("01HAAA", "01HBBB", ALICE, Role.VIEWER))
            .with(member("01HAAA", "01HAAA", BOB, Role.VIEWER));

    assertThat(world.members(new OrganizationId("org_01HAAA")))
        .extracting(Member::email)
        .containsExactly(BOB, ALICE);
    assertThat(world.organizationsOf(BOB).get(0).membersCount()).isEqualTo(2);
  }

  @Test
  void remembersAListForAsLongAsNothingChanges() {
    World world =
        World.EMPTY
            .with(organization("01HAAA", "a", NOW))
            .with(member("01HAAA", "01HAAA", ALICE, Role.OWNER));

    assertThat(world.organizationsOf(ALICE)).isSameAs(world.organizationsOf(ALICE));
  }

  @Test
  void aNewSlugFreesTheOldOne() {
    World world =
        World.EMPTY
            .with(organization("01HAAA", "old", NOW))
            .with(organization("01HAAA", "new", NOW));

    assertThat(world.isTaken(new Slug("old"))).isFalse();
    assertThat(world.isTaken(new Slug("new"))).isTrue();
  }

  @Test
  void aNewRoleCountsInThePlaceOfTheOldOne() {
    World world =
        World.EMPTY
            .with(organization("01HAAA", "a", NOW))
            .with(member("01HAAA", "01HAAA", ALICE, Role.OWNER))
            .with(member("01HAAA", "01HAAA", ALICE, Role.VIEWER));

    assertThat(world.ownedBy(ALICE)).isZero();
    assertThat(world.members(new OrganizationId("org_01HAAA"))).hasSize(1);
  }

  @Test
  void whoBecomesAMemberIsInvitedNoLonger() {
    World invited =
        World.EMPTY.with(organization("01HAAA", "a", NOW)).with(invitation("01HAAA", BOB));

    World joined = invited.with(member("01HAAA", "01HBBB", BOB, Role.EDITOR));

    assertThat(invited.invitations()).hasSize(1);
    assertThat(joined.invitations()).isEmpty();
  }

  @Test
  void refusesWhatRefersToNothing() {
    Member lost = member("01HAAA", "01HAAA", ALICE, Role.OWNER);
    ApiKey stray = new ApiKey("3qpr_sk_live_x", ALICE, ApiKey.Status.ACTIVE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> World.EMPTY.with(lost))
        .withMessage("mem_01HAAA belongs to no organization: add org_01HAAA first");
    assertThatIllegalArgumentException().isThrownBy(() -> World.EMPTY.with(stray));
  }

  @Test
  void refusesASecondHolderOfASlug() {
    World world = World.EMPTY.with(organization("01HAAA", "a", NOW));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> world.with(organization("01HBBB", "a", NOW)))
        .withMessageContaining("org_01HBBB wants the slug 'a', which org_01HAAA has");
  }

  @Test
  void isMadeAgainFromItsEntities() {
    World world =
        World.EMPTY
            .with(new Account(ALICE, Plan.FREE, 3))
            .with(new ApiKey("3qpr_sk_live_x", ALICE, ApiKey.Status.REVOKED))
            .with(organization("01HAAA", "a", NOW))
            .with(member("01HAAA", "01HAAA", ALICE, Role.OWNER))
            .with(invitation("01HAAA", BOB));

    World again = World.of(world.entities().toList());

    assertThat(again.entities().toList()).isEqualTo(world.entities().toList()).hasSize(5);
    assertThat(again.key("3qpr_sk_live_x"))
        .hasValueSatisfying(key -> assertThat(key.isRevoked()).isTrue());
  }

  @Test
  void findsAnInvitationByItsIdWhereverItIsFor() {
    Invitation first = invitation("01HAAA", BOB);
    World world =
        World.EMPTY
            .with(organization("01HAAA", "acme", NOW))
            .with(organization("01HBBB", "shop", NOW))
            .with(first);

    World other = world.with(invitation("01HAAA", ALICE));
    World elsewhere = world.with(invitation("01HBBB", BOB));
    World none = world.with(member("01HAAA", "01HAAA", BOB, Role.VIEWER));

    assertThat(world.invitation(first.id())).contains(first);
    assertThat(other.invitations()).extracting(Invitation::email).containsExactly(ALICE);
    assertThat(elsewhere.invitations())
        .extracting(each -> each.organization().text())
        .containsExactly("org_01HBBB");
    assertThat(none.invitation(first.id())).isEmpty();
  }

  private static Organization organization(String id, String slug, Instant createdAt) {
    return new Organization(
        new OrganizationId("org_" + id),
        slug,
        new Slug(slug),
        Plan.FREE,
        0,
        Metadata.NONE,
        createdAt);
  }

  private static Member member(String organization, String id, Email email, Role role) {
    return new Member(
        new MemberId("mem_" + id), new OrganizationId("org_" + organization), email, role, NOW);
  }

  private static Invitation invitation(String organization, Email email) {
    return new Invitation(
        new InvitationId("inv_01HXYZ"),
        new OrganizationId("org_" + organization),
        email,
        Role.EDITOR,
        ALICE,
        NOW,
        NOW.plus(Invitation.LIFE));
  }
}
