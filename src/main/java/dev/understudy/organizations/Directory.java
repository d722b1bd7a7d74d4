package dev.understudy.organizations;

import java.util.List;
import java.util.Optional;

/** What the rules look up before they decide. */
public interface Directory {
  /** The organization of that id, whoever may see it. */
  Optional<Organization> organization(OrganizationId id);

  /** Whether any organization has the slug. */
  boolean isTaken(Slug slug);

  /** The organizations in which the address is an active member: the oldest first, then by id. */
  List<Profile> organizationsOf(Email email);

  /** How many organizations the address owns. */
  int ownedBy(Email email);

  /** The active members of an organization: the one who joined first, then by id. */
  List<Member> members(OrganizationId organization);

  /** The active member of that address. */
  Optional<Member> member(OrganizationId organization, Email email);

  /** The latest invitation of that address, which may have expired. */
  Optional<Invitation> invitation(OrganizationId organization, Email email);

  /** The invitation of that id, which may have expired. */
  Optional<Invitation> invitation(InvitationId id);
}
