package dev.understudy.organizations;

import org.jspecify.annotations.Nullable;

/**
 * What a caller asks for when creating an organization.
 *
 * @param slug the slug it insists on; none means one made from the name
 */
public record NewOrganization(String name, @Nullable Slug slug, Metadata metadata) {
  public NewOrganization {
    if (!Organization.isName(name)) {
      throw new IllegalArgumentException(
          "'%s' does not name an organization: 1 to %d characters, not all blank, would"
              .formatted(name, Organization.LONGEST_NAME));
    }
  }
}
