package dev.understudy.organizations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account or an organization pays for. */
public enum Plan {
  FREE,
  STARTER,
  PROFESSIONAL,
  ENTERPRISE;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The plan that the text names, exactly as the API spells it. */
  public static Optional<Plan> parse(String text) {
    return Arrays.stream(values()).filter(plan -> plan.text.equals(text)).findFirst();
  }

  /** Whether the plan comes with as many organizations as one likes. */
  public boolean isUnlimited() {
    return this == ENTERPRISE;
  }

  /** The plan as the API spells it. */
  public String text() {
    return text;
  }
}
