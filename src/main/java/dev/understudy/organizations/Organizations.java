package dev.understudy.organizations;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What may be asked of organizations, and how each is decided: what one may not see does not exist,
 * then come bounds, role, plan and conflicts.
 *
 * @param invitations where an invitation is accepted; its id goes behind it
 */
public record Organizations(URI invitations) {

  /** The rules with an address in the letters that leads nowhere (RFC 2606 §2). */
  public Organizations() {
    this(URI.create("https://app.3qpr.example/invitations/"));
  }

  /** The organizations of an account: the oldest first, then by id. */
  public List<Profile> visibleTo(Directory directory, Account account) {
    return directory.organizationsOf(account.email());
  }

  /** Creates an organization, which the account then owns. */
  public Outcome<Profile> create(
      Directory directory, Account account, NewOrganization wanted, Occasion occasion) {
    Optional<Refusal> refusal = refusalToCreate(directory, account, wanted);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    OrganizationId id = occasion.organizationId();
    Slug slug = slug(directory, wanted, occasion);
    Organization founded =
        new Organization(id, wanted.name(), slug, Plan.FREE, 0, wanted.metadata(), occasion.now());
    Member founder =
        new Member(occasion.memberId(), id, account.email(), Role.OWNER, occasion.now());
    return new Outcome.Done<>(new Profile(founded, 1), List.of(founded, founder));
  }

  /** The active members of an organization: the one who joined first, then by id. */
  public Outcome<List<Member>> members(
      Directory directory, Account account, OrganizationId organization) {
    return directory.member(organization, account.email()).isPresent()
        ? Outcome.of(directory.members(organization))
        : new Outcome.Refused<>(new Refusal.OrganizationNotFound(organization));
  }

  /**
   * Invites somebody, and puts a letter in the outbox. An invitation that is still open is renewed
   * under its id; one that has expired makes way for another.
   */
  public Outcome<Invitation> invite(
      Directory directory, Account account, NewInvitation wanted, Occasion occasion) {
    Optional<Organization> organization = directory.organization(wanted.organization());
    Optional<Member> inviter = directory.member(wanted.organization(), account.email());
    if (organization.isEmpty() || inviter.isEmpty()) {
      return new Outcome.Refused<>(new Refusal.OrganizationNotFound(wanted.organization()));
    }
    Role role = inviter.get().role();
    if (!role.mayInvite(wanted.role())) {
      return new Outcome.Refused<>(new Refusal.RoleRequired(role, wanted.role().neededToInvite()));
    }
    if (directory.member(wanted.organization(), wanted.email()).isPresent()) {
      return new Outcome.Refused<>(new Refusal.AlreadyMember(wanted.email()));
    }
    Invitation invitation = invitation(directory, account.email(), wanted, occasion);
    Message letter = new Letter(invitation, organization.get(), invitations).message(occasion);
    return new Outcome.Done<>(invitation, List.of(invitation, letter));
  }

  /**
   * Makes a member of whoever is invited, in the role of the invitation, which is gone then. The
   * person needs no account: who has none is a member that cannot call yet.
   */
  public Outcome<Member> accept(Directory directory, InvitationId id, Occasion occasion) {
    Optional<Invitation> known = directory.invitation(id);
    if (known.isEmpty()) {
      return new Outcome.Refused<>(new Refusal.InvitationNotFound(id));
    }
    Invitation invitation = known.get();
    if (directory.member(invitation.organization(), invitation.email()).isPresent()) {
      return new Outcome.Refused<>(new Refusal.AlreadyMember(invitation.email()));
    }
    if (invitation.isExpired(occasion.now())) {
      return new Outcome.Refused<>(new Refusal.InvitationExpired(id, invitation.expiresAt()));
    }
    Member member =
        new Member(
            occasion.memberId(),
            invitation.organization(),
            invitation.email(),
            invitation.role(),
            occasion.now());
    return new Outcome.Done<>(member, List.of(member));
  }

  /** Lets an invitation expire now; one that has expired before stays as it is. */
  public Outcome<Invitation> expire(Directory directory, InvitationId id, Instant now) {
    Optional<Invitation> known = directory.invitation(id);
    if (known.isEmpty()) {
      return new Outcome.Refused<>(new Refusal.InvitationNotFound(id));
    }
    if (known.get().isExpired(now)) {
      return Outcome.of(known.get());
    }
    Invitation expired = known.get().expired(now);
    return new Outcome.Done<>(expired, List.of(expired));
  }

  private static Optional<Refusal> refusalToCreate(
      Directory directory, Account account, NewOrganization wanted) {
    List<Refusal> refusals = wanted.metadata().refusals();
    if (!refusals.isEmpty()) {
      return Optional.of(refusals.get(0));
    }
    Integer limit = account.organizationLimit();
    if (limit != null && !account.hasRoomAfter(directory.ownedBy(account.email()))) {
      return Optional.of(new Refusal.PlanLimit(account.plan(), limit));
    }
    return Optional.ofNullable(wanted.slug())
        .filter(directory::isTaken)
        .map(Refusal.SlugTaken::new);
  }

  private static Slug slug(Directory directory, NewOrganization wanted, Occasion occasion) {
    Slug explicit = wanted.slug();
    return explicit != null
        ? explicit
        : FreeSlug.near(Slug.from(wanted.name(), occasion.suffix()), directory::isTaken);
  }

  private static Invitation invitation(
      Directory directory, Email inviter, NewInvitation wanted, Occasion occasion) {
    return directory
        .invitation(wanted.organization(), wanted.email())
        .filter(open -> !open.isExpired(occasion.now()))
        .map(open -> open.renewed(wanted.email(), wanted.role(), inviter, occasion.now()))
        .orElseGet(
            () ->
                new Invitation(
                    occasion.invitationId(),
                    wanted.organization(),
                    wanted.email(),
                    wanted.role(),
                    inviter,
                    occasion.now(),
                    occasion.now().plus(Invitation.LIFE)));
  }
}
