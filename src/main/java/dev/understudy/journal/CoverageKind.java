package dev.understudy.journal;

import java.util.Locale;
import java.util.Optional;

/** What of a contract calls can exercise. */
public enum CoverageKind {
  /** An operation that was called, and not refused before it was asked. */
  OPERATIONS,
  /** A declared status, range of statuses or {@code default} of an operation that was answered. */
  RESPONSES,
  /** A media type of a request body that was sent. */
  REQUEST_MEDIA_TYPES,
  /** A media type of a response that was sent. */
  RESPONSE_MEDIA_TYPES,
  /** A parameter of an operation that had a valid value. */
  PARAMETERS,
  /** A value of an enum that a parameter or a member had. */
  ENUM_VALUES,
  /** A member that requests may have or not, and one had. */
  REQUEST_MEMBERS,
  /** A member that a response had. */
  RESPONSE_MEMBERS;

  /** As JSON and thresholds spell it, such as {@code enum_values}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of that spelling. */
  static Optional<CoverageKind> of(String text) {
    for (CoverageKind kind : values()) {
      if (kind.text().equals(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
