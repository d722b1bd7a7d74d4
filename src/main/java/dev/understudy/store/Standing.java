package dev.understudy.store;

import dev.understudy.organizations.Member;
import dev.understudy.organizations.OrganizationId;
import dev.understudy.organizations.Role;
import org.jspecify.annotations.Nullable;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;

/** Where one address is a member, in no particular order, and how many of them it owns. */
record Standing(PStack<OrganizationId> places, int owned) {
  static final Standing NOWHERE = new Standing(ConsPStack.empty(), 0);

  /** The standing once that member is in the place of another, or of none. */
  Standing with(@Nullable Member before, Member after) {
    int less = before != null && before.role() == Role.OWNER ? 1 : 0;
    int more = after.role() == Role.OWNER ? 1 : 0;
    return new Standing(
        before == null ? places.plus(after.organization()) : places, owned - less + more);
  }
}
