package dev.understudy.handlers;

import dev.understudy.organizations.Occasion;
import dev.understudy.store.Ids;
import dev.understudy.store.World;

/**
 * Occasions whose ids a world does not have yet. Under a seed two worlds make the same ones, and
 * what was made in one may have come into the other.
 */
final class Fresh {
  private Fresh() {}

  /** That occasion, or the next one that is free. */
  static Occasion in(World world, Occasion first, Ids ids) {
    Occasion occasion = first;
    while (world.organization(occasion.organizationId()).isPresent()
        || world.invitation(occasion.invitationId()).isPresent()) {
      occasion = ids.occasion();
    }
    return occasion;
  }
}
