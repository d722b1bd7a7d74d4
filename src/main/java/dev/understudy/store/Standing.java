package dev.understudy.store;

import dev.understudy.organizations.Organization;
import dev.understudy.organizations.OrganizationId;
import dev.understudy.organizations.Role;
import java.time.Instant;
import java.util.Comparator;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** Where one address is a member, the oldest organization first, and how many of them it owns. */
record Standing(PMap<Place, Role> places, int owned) {
  static final Standing NOWHERE = new Standing(TreePMap.<Place, Role>empty(), 0);

  Standing with(Organization organization, Role role) {
    Place place = new Place(organization.createdAt(), organization.id());
    int before = places.get(place) == Role.OWNER ? 1 : 0;
    int after = role == Role.OWNER ? 1 : 0;
    return new Standing(places.plus(place, role), owned - before + after);
  }

  /** An organization's place in the order of lists. */
  record Place(Instant createdAt, OrganizationId id) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::createdAt).thenComparing(Place::id);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }
}
