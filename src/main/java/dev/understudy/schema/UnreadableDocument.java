package dev.understudy.schema;

/** A document that a reference leads to and that is not to be had; the message says why. */
public final class UnreadableDocument extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the reason, as it can stand behind a colon. */
  public UnreadableDocument(String why) {
    super(why);
  }
}
