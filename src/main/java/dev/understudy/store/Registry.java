package dev.understudy.store;

import dev.understudy.organizations.Email;
import dev.understudy.organizations.Member;
import dev.understudy.organizations.Organization;
import dev.understudy.organizations.OrganizationId;
import dev.understudy.organizations.Slug;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The organizations with their members, which of them has a slug, and who is where. */
record Registry(
    HashTrie<OrganizationId, Roster> byId,
    HashTrie<Slug, Organization> bySlug,
    PMap<Email, Standing> standings) {
  static final Registry NONE =
      new Registry(HashTrie.by(Roster::id), HashTrie.by(Organization::slug), HashTreePMap.empty());

  Registry with(Organization organization) {
    OrganizationId id = organization.id();
    Organization holder = bySlug.get(organization.slug());
    if (holder != null && !holder.id().equals(id)) {
      throw new IllegalArgumentException(
          "%s wants the slug '%s', which %s has: another would be right"
              .formatted(id, organization.slug(), holder.id()));
    }
    @Nullable Roster before = byId.get(id);
    if (before == null) {
      Roster founded = Roster.of(organization);
      return new Registry(byId.plus(founded), bySlug.plus(organization), standings);
    }
    Organization old = before.organization();
    if (!old.createdAt().equals(organization.createdAt())) {
      throw new IllegalArgumentException(
          "%s was created at %s: that cannot become %s"
              .formatted(id, old.createdAt(), organization.createdAt()));
    }
    return new Registry(
        byId.plus(before.with(organization)),
        bySlug.minus(old.slug()).plus(organization),
        standings);
  }

  Registry with(Member member) {
    Roster roster = known(member.organization(), member.id());
    @Nullable Member before = roster.member(member.email());
    Standing standing = standing(member.email()).with(before, member);
    return new Registry(
        byId.plus(roster.with(member)), bySlug, standings.plus(member.email(), standing));
  }

  Standing standing(Email email) {
    return standings.getOrDefault(email, Standing.NOWHERE);
  }

  Roster known(OrganizationId id, Object asker) {
    @Nullable Roster roster = byId.get(id);
    if (roster == null) {
      throw new IllegalArgumentException(
          "%s belongs to no organization: add %s first".formatted(asker, id));
    }
    return roster;
  }
}
