package dev.understudy.resources;

import dev.understudy.exchange.Problem;

/** A JSON Patch that cannot be applied. */
final class PatchRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  PatchRefused(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /** RFC 5789 §2.2: 400 for a malformed patch, 409 for a state that it does not fit. */
  Problem problem() {
    String kind = status == 409 ? "patch-conflict" : "malformed-patch";
    String title = status == 409 ? "The patch does not fit" : "Malformed patch";
    return Problem.of(kind, status, title, String.valueOf(getMessage()));
  }
}
