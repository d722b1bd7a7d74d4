package dev.understudy.contract;

import java.util.Locale;

/** How much a {@link Fault} matters. */
public enum Severity {
  /** Something cannot be used: a file, or an operation of a contract. */
  ERROR,
  /** Something is wrong, and was read as what is most likely meant. */
  WARNING,
  /** Nothing is wrong, but somebody may be surprised. */
  NOTE;

  /** In lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
