package dev.understudy.organizations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member may do in an organization; whoever stands earlier may do more. */
public enum Role {
  OWNER,
  ADMIN,
  EDITOR,
  VIEWER;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The role that the text names, exactly as the API spells it. */
  public static Optional<Role> parse(String text) {
    return Arrays.stream(values()).filter(role -> role.text.equals(text)).findFirst();
  }

  /** Whether a member of this role may invite somebody to the other. */
  public boolean mayInvite(Role invited) {
    return compareTo(invited.neededToInvite()) <= 0;
  }

  /** The least role that may invite somebody to this one. */
  public Role neededToInvite() {
    return this == OWNER ? OWNER : ADMIN;
  }

  /** The role as the API spells it. */
  public String text() {
    return text;
  }
}
