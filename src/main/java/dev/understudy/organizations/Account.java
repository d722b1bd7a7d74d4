package dev.understudy.organizations;

import org.jspecify.annotations.Nullable;

/**
 * The account of a user, to whom API keys belong.
 *
 * @param organizationLimit how many organizations it may own; none means as many as it likes
 */
public record Account(Email email, Plan plan, @Nullable Integer organizationLimit)
    implements Entity {

  public Account {
    if (organizationLimit != null && organizationLimit < 0) {
      throw new IllegalArgumentException(
          "an organization limit of %d: 0 or more would be right".formatted(organizationLimit));
    }
  }

  /** Whether an account that owns so many organizations may have another. */
  public boolean hasRoomAfter(int owned) {
    return plan.isUnlimited() || organizationLimit == null || owned < organizationLimit;
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.account(this);
  }
}
