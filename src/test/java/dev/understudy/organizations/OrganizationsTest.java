package dev.understudy.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.store.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganizationsTest {
  private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
  private static final OrganizationId ACME = new OrganizationId("org_01HABC");
  private static final Account ALICE = account("alice@x.com", Plan.PROFESSIONAL, null);
  private static final Account BOB = account("bob@x.com", Plan.FREE, null);

  private final Organizations organizations = new Organizations();
  private final World world =
      World.of(List.of(ALICE, BOB, organization(ACME, "acme"), member(ALICE, Role.OWNER)));

  @Test
  void aNewOrganizationIsFreeEmptyAndOwnedByWhoCreatedIt() {
    Outcome<Profile> outcome = create(world, ALICE, wanted("Grand Meridian", null), at(1));

    World after = world.withAll(outcome.saved());
    Profile profile = after.organizationsOf(ALICE.email()).get(1);
    assertThat(outcome.<Profile>fold(done -> done, this::fail)).isEqualTo(profile);
    assertThat(profile.membersCount()).isEqualTo(1);
    assertThat(profile.organization().slug().text()).isEqualTo("grand-meridian");
    assertThat(profile.organization().plan()).isEqualTo(Plan.FREE);
    assertThat(profile.organization().qprCodesCount()).isZero();
    assertThat(profile.organization().createdAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(after.members(profile.organization().id()))
        .extracting(Member::email, Member::role, Member::joinedAt)
        .containsExactly(tuple(ALICE.email(), Role.OWNER, NOW.plusSeconds(1)));
  }

  @Test
  void aSlugMadeFromTheNameIsNumberedWhereItIsTaken() {
    World second = world.withAll(create(world, ALICE, wanted("Acme", null), at(1)).saved());
    World third = second.withAll(create(second, ALICE, wanted("ACME!", null), at(2)).saved());

    assertThat(third.organizationsOf(ALICE.email()))
        .extracting(profile -> profile.organization().slug().text())
        .containsExactly("acme", "acme-2", "acme-3");
  }

  @Test
  void refusesAnExplicitSlugThatIsTakenEvenByAStranger() {
    assertThat(refusal(create(world, BOB, wanted("Other", new Slug("acme")), at(1))))
        .isEqualTo(new Refusal.SlugTaken(new Slug("acme")));
  }

  @Test
  void refusesAnotherOrganizationAtTheLimitBeforeItLooksAtTheSlug() {
    Account limited = account("alice@x.com", Plan.FREE, 1);

    assertThat(refusal(create(world, limited, wanted("Other", new Slug("acme")), at(1))))
        .isEqualTo(new Refusal.PlanLimit(Plan.FREE, 1));
  }

  @Test
  void countsOnlyOwnedOrganizationsAgainstTheLimit() {
    Account limited = account("bob@x.com", Plan.FREE, 1);
    World joined = world.with(member(BOB, Role.ADMIN));

    assertThat(create(joined, limited, wanted("Mine", null), at(1)).saved()).hasSize(2);
  }

  @Test
  void anEnterpriseAccountHasNoLimit() {
    Account enterprise = account("alice@x.com", Plan.ENTERPRISE, 0);

    assertThat(create(world, enterprise, wanted("More", null), at(1)).saved()).isNotEmpty();
  }

  @Test
  void refusesMetadataBeyondItsBoundsFirst() {
    Account limited = account("alice@x.com", Plan.FREE, 0);
    Metadata metadata = new Metadata(Map.of("k".repeat(41), 1));

    assertThat(refusal(create(world, limited, new NewOrganization("X", null, metadata), at(1))))
        .isEqualTo(new Refusal.MetadataKeyTooLong("k".repeat(41)));
  }

  @Test
  void listsOnlyWhereTheAccountIsAMember() {
    assertThat(organizations.visibleTo(world, ALICE)).hasSize(1);
    assertThat(organizations.visibleTo(world, BOB)).isEmpty();
  }

  @Test
  void hidesTheMembersOfAnOrganizationFromStrangers() {
    OrganizationId unknown = new OrganizationId("org_01HZZZ");

    assertThat(refusal(organizations.members(world, BOB, ACME)))
        .isEqualTo(new Refusal.OrganizationNotFound(ACME));
    assertThat(refusal(organizations.members(world, BOB, unknown)))
        .isEqualTo(new Refusal.OrganizationNotFound(unknown));
  }

  @Test
  void anInvitationIsOpenForSevenDaysAndMakesNoMember() {
    Outcome<Invitation> outcome = invite(world, ALICE, "Charlie@x.com", Role.EDITOR, at(1));

    Invitation invitation = outcome.fold(done -> done, this::fail);
    World after = world.withAll(outcome.saved());
    assertThat(invitation.expiresAt()).isEqualTo(NOW.plusSeconds(1).plus(Duration.ofDays(7)));
    assertThat(invitation.email()).hasToString("Charlie@x.com");
    assertThat(after.members(ACME)).hasSize(1);
    assertThat(after.organizationsOf(new Email("charlie@x.com"))).isEmpty();
  }

  @Test
  void everyInvitationPutsALetterInTheOutbox() {
    World after = world.withAll(invite(world, ALICE, "c@x.com", Role.EDITOR, at(1)).saved());

    Message letter = after.outbox().get(0);
    assertThat(letter.to()).isEqualTo(new Email("c@x.com"));
    assertThat(letter.subject()).isEqualTo("You are invited to Acme <Hotels>");
    assertThat(letter.text())
        .contains("alice@x.com invites you to join Acme <Hotels> as an editor.")
        .contains("https://app.3qpr.example/invitations/" + letter.invitation())
        .contains("27 March 2026, 12:00 UTC");
    assertThat(letter.html()).contains("Acme &lt;Hotels&gt;").doesNotContain("<Hotels>");
  }

  @Test
  void aNameOfManyLinesMakesASubjectOfOne() {
    Organization odd =
        new Organization(
            ACME, "Acme\r\nBcc: x\u0085", new Slug("acme"), Plan.FREE, 0, Metadata.NONE, NOW);

    World after =
        world.withAll(invite(world.with(odd), ALICE, "c@x.com", Role.VIEWER, at(1)).saved());

    assertThat(after.outbox().get(0).subject()).isEqualTo("You are invited to Acme Bcc: x");
  }

  @Test
  void aPendingInvitationIsRenewedUnderTheSameId() {
    World once = world.withAll(invite(world, ALICE, "c@x.com", Role.EDITOR, at(1)).saved());

    Outcome<Invitation> again = invite(once, ALICE, "C@x.com", Role.VIEWER, at(60));

    Invitation renewed = again.fold(done -> done, this::fail);
    World twice = once.withAll(again.saved());
    assertThat(renewed.id()).isEqualTo(at(1).invitationId());
    assertThat(renewed.role()).isEqualTo(Role.VIEWER);
    assertThat(renewed.expiresAt()).isEqualTo(NOW.plusSeconds(60).plus(Invitation.LIFE));
    assertThat(twice.invitations()).containsExactly(renewed);
    assertThat(twice.outbox()).hasSize(2);
  }

  @Test
  void anExpiredInvitationMakesWayForAnother() {
    World once = world.withAll(invite(world, ALICE, "c@x.com", Role.EDITOR, at(0)).saved());
    Occasion late = at(Invitation.LIFE.toSeconds());

    Outcome<Invitation> again = invite(once, ALICE, "c@x.com", Role.EDITOR, late);

    World twice = once.withAll(again.saved());
    assertThat(twice.invitations()).extracting(Invitation::id).containsExactly(late.invitationId());
  }

  @Test
  void aClockTurnedBackStillRenews() {
    World once = world.withAll(invite(world, ALICE, "c@x.com", Role.EDITOR, at(0)).saved());
    Occasion early = at(-30 * 86_400);

    Invitation renewed =
        invite(once, ALICE, "c@x.com", Role.EDITOR, early).fold(done -> done, this::fail);

    assertThat(renewed.expiresAt()).isEqualTo(early.now().plus(Invitation.LIFE));
  }

  @Test
  void refusesToInviteAnActiveMember() {
    assertThat(refusal(invite(world, ALICE, "ALICE@x.com", Role.EDITOR, at(1))))
        .isEqualTo(new Refusal.AlreadyMember(new Email("alice@x.com")));
  }

  @Test
  void whoMayNotInviteHearsOfTheRoleBeforeAnythingElse() {
    World joined = world.with(member(BOB, Role.EDITOR));

    assertThat(refusal(invite(joined, BOB, "alice@x.com", Role.VIEWER, at(1))))
        .isEqualTo(new Refusal.RoleRequired(Role.EDITOR, Role.ADMIN));
  }

  @Test
  void onlyAnOwnerInvitesAnOwner() {
    World joined = world.with(member(BOB, Role.ADMIN));

    assertThat(refusal(invite(joined, BOB, "c@x.com", Role.OWNER, at(1))))
        .isEqualTo(new Refusal.RoleRequired(Role.ADMIN, Role.OWNER));
  }

  @Test
  void aStrangerCannotTellAnOrganizationFromNone() {
    assertThat(refusal(invite(world, BOB, "c@x.com", Role.VIEWER, at(1))))
        .isEqualTo(new Refusal.OrganizationNotFound(ACME));
  }

  @Test
  void whoAcceptsIsAMemberFromThenOnInTheRoleOfTheInvitation() {
    World invited = world.withAll(invite(world, ALICE, "Bob@x.com", Role.EDITOR, at(1)).saved());

    Outcome<Member> outcome = organizations.accept(invited, at(1).invitationId(), at(60));

    Member member = outcome.fold(done -> done, this::fail);
    World after = invited.withAll(outcome.saved());
    assertThat(member)
        .isEqualTo(
            new Member(
                at(60).memberId(), ACME, new Email("Bob@x.com"), Role.EDITOR, NOW.plusSeconds(60)));
    assertThat(after.members(ACME)).extracting(Member::email).contains(BOB.email()).hasSize(2);
    assertThat(organizations.visibleTo(after, BOB))
        .extracting(Profile::membersCount)
        .containsExactly(2);
    assertThat(after.invitations()).isEmpty();
    assertThat(after.outbox()).hasSize(1);
  }

  @Test
  void whoHasNoAccountBecomesAMemberAllTheSame() {
    World invited = world.withAll(invite(world, ALICE, "c@x.com", Role.VIEWER, at(1)).saved());

    Outcome<Member> outcome = organizations.accept(invited, at(1).invitationId(), at(2));

    World after = invited.withAll(outcome.saved());
    assertThat(after.member(ACME, new Email("C@x.com"))).isPresent();
    assertThat(after.account(new Email("c@x.com"))).isEmpty();
    assertThat(after.accounts()).hasSize(2);
  }

  @Test
  void anInvitationIsAcceptedOnce() {
    World invited = world.withAll(invite(world, ALICE, "c@x.com", Role.VIEWER, at(1)).saved());
    InvitationId id = at(1).invitationId();
    World after = invited.withAll(organizations.accept(invited, id, at(2)).saved());

    assertThat(refusal(organizations.accept(after, id, at(3))))
        .isEqualTo(new Refusal.InvitationNotFound(id));
    assertThat(refusal(organizations.expire(after, id, NOW)))
        .isEqualTo(new Refusal.InvitationNotFound(id));
  }

  @Test
  void refusesToMakeAMemberOfAMember() {
    Invitation stray =
        new Invitation(
            at(1).invitationId(),
            ACME,
            ALICE.email(),
            Role.VIEWER,
            ALICE.email(),
            NOW,
            NOW.plus(Invitation.LIFE));

    assertThat(refusal(organizations.accept(world.with(stray), stray.id(), at(1))))
        .isEqualTo(new Refusal.AlreadyMember(ALICE.email()));
  }

  @Test
  void refusesAnInvitationFromTheMomentItExpires() {
    World invited = world.withAll(invite(world, ALICE, "c@x.com", Role.VIEWER, at(0)).saved());
    InvitationId id = at(0).invitationId();
    long life = Invitation.LIFE.toSeconds();

    assertThat(refusal(organizations.accept(invited, id, at(life))))
        .isEqualTo(new Refusal.InvitationExpired(id, NOW.plus(Invitation.LIFE)));
    assertThat(organizations.accept(invited, id, at(life - 1)).saved()).hasSize(1);
  }

  @Test
  void anInvitationThatIsLetExpireIsThereAndTooLate() {
    World invited = world.withAll(invite(world, ALICE, "c@x.com", Role.VIEWER, at(1)).saved());
    InvitationId id = at(1).invitationId();

    Outcome<Invitation> outcome = organizations.expire(invited, id, NOW.plusSeconds(5));

    World after = invited.withAll(outcome.saved());
    assertThat(after.invitation(id)).contains(outcome.fold(done -> done, this::fail));
    assertThat(refusal(organizations.accept(after, id, at(5))))
        .isEqualTo(new Refusal.InvitationExpired(id, NOW.plusSeconds(5)));
  }

  @Test
  void whatHasExpiredBeforeExpiresNoSecondTime() {
    World invited = world.withAll(invite(world, ALICE, "c@x.com", Role.VIEWER, at(1)).saved());
    InvitationId id = at(1).invitationId();
    World once = invited.withAll(organizations.expire(invited, id, NOW.plusSeconds(5)).saved());

    Outcome<Invitation> again = organizations.expire(once, id, NOW.plusSeconds(9));

    assertThat(again.saved()).isEmpty();
    assertThat(again.fold(done -> done, this::fail).expiresAt()).isEqualTo(NOW.plusSeconds(5));
  }

  @Test
  void anInvitationExpiresUnderAClockTurnedBack() {
    World invited = world.withAll(invite(world, ALICE, "c@x.com", Role.VIEWER, at(1)).saved());
    Instant early = NOW.minusSeconds(86_400);

    Outcome<Invitation> outcome = organizations.expire(invited, at(1).invitationId(), early);

    assertThat(outcome.fold(done -> done, this::fail).isExpired(early)).isTrue();
  }

  @Test
  void whoseInvitationExpiredCanBeInvitedAnew() {
    World invited = world.withAll(invite(world, ALICE, "c@x.com", Role.VIEWER, at(1)).saved());
    World expired =
        invited.withAll(
            organizations.expire(invited, at(1).invitationId(), NOW.plusSeconds(2)).saved());

    World again = expired.withAll(invite(expired, ALICE, "c@x.com", Role.ADMIN, at(3)).saved());

    assertThat(again.invitation(at(1).invitationId())).isEmpty();
    assertThat(again.invitation(at(3).invitationId())).isPresent();
    assertThat(again.invitations()).hasSize(1);
  }

  private Outcome<Profile> create(
      World world, Account account, NewOrganization wanted, Occasion occasion) {
    return organizations.create(world, account, wanted, occasion);
  }

  private Outcome<Invitation> invite(
      World world, Account account, String email, Role role, Occasion occasion) {
    NewInvitation wanted = new NewInvitation(ACME, new Email(email), role);
    return organizations.invite(world, account, wanted, occasion);
  }

  private static Refusal refusal(Outcome<?> outcome) {
    return outcome.fold(
        done -> {
          throw new AssertionError("done: " + done);
        },
        refused -> refused);
  }

  private <T> T fail(Refusal refusal) {
    throw new AssertionError(refusal.sentence());
  }

  private static NewOrganization wanted(String name, @Nullable Slug slug) {
    return new NewOrganization(name, slug, Metadata.NONE);
  }

  private static Occasion at(long seconds) {
    return new Occasion(NOW.plusSeconds(seconds), "0100%08d".formatted(seconds + 10_000_000));
  }

  private static Account account(String email, Plan plan, @Nullable Integer limit) {
    return new Account(new Email(email), plan, limit);
  }

  private static Organization organization(OrganizationId id, String slug) {
    return new Organization(
        id, "Acme <Hotels>", new Slug(slug), Plan.ENTERPRISE, 48, Metadata.NONE, NOW);
  }

  private static Member member(Account account, Role role) {
    return new Member(new MemberId("mem_01HXYZ"), ACME, account.email(), role, NOW);
  }
}
