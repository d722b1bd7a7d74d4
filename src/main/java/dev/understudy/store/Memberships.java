package dev.understudy.store;

import dev.understudy.organizations.Email;
import dev.understudy.organizations.Member;
import dev.understudy.organizations.Organization;
import dev.understudy.organizations.OrganizationId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Who is a member where, to be looked up from either side. */
record Memberships(PMap<OrganizationId, Roster> rosters, PMap<Email, Standing> standings) {
  static final Memberships NONE = new Memberships(HashTreePMap.empty(), HashTreePMap.empty());

  Memberships with(Organization organization, Member member) {
    return new Memberships(
        rosters.plus(organization.id(), roster(organization.id()).with(member)),
        standings.plus(member.email(), standing(member.email()).with(organization, member.role())));
  }

  Roster roster(OrganizationId organization) {
    return rosters.getOrDefault(organization, Roster.EMPTY);
  }

  Standing standing(Email email) {
    return standings.getOrDefault(email, Standing.NOWHERE);
  }
}
