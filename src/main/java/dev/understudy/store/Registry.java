package dev.understudy.store;

import dev.understudy.organizations.Organization;
import dev.understudy.organizations.OrganizationId;
import dev.understudy.organizations.Slug;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The organizations, and which of them has a slug. */
record Registry(PMap<OrganizationId, Organization> byId, PMap<Slug, OrganizationId> bySlug) {
  static final Registry NONE = new Registry(HashTreePMap.empty(), HashTreePMap.empty());

  Registry with(Organization organization) {
    OrganizationId id = organization.id();
    OrganizationId holder = bySlug.get(organization.slug());
    if (holder != null && !holder.equals(id)) {
      throw new IllegalArgumentException(
          "%s wants the slug '%s', which %s has: another would be right"
              .formatted(id, organization.slug(), holder));
    }
    Organization before = byId.get(id);
    PMap<Slug, OrganizationId> slugs = before == null ? bySlug : bySlug.minus(before.slug());
    if (before != null && !before.createdAt().equals(organization.createdAt())) {
      throw new IllegalArgumentException(
          "%s was created at %s: that cannot become %s"
              .formatted(id, before.createdAt(), organization.createdAt()));
    }
    return new Registry(byId.plus(id, organization), slugs.plus(organization.slug(), id));
  }

  Organization known(OrganizationId id, Object asker) {
    @Nullable Organization organization = byId.get(id);
    if (organization == null) {
      throw new IllegalArgumentException(
          "%s belongs to no organization: add %s first".formatted(asker, id));
    }
    return organization;
  }
}
