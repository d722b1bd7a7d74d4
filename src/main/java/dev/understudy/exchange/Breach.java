package dev.understudy.exchange;

import java.util.Locale;

/** How a body breaks its contract. */
public enum Breach {
  /** A required member is gone. */
  MISSING,
  /** A value is of another type. */
  TYPE,
  /** A value is none of those that there may be. */
  ENUM;

  /** Its name in the text of a rule. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
