package dev.understudy.examples;

/** Which members of an object are made. */
public enum Fill {
  /** Those that the schema requires. */
  REQUIRED,
  /** The optional ones as well, the fewer the deeper they lie. */
  ALL
}
