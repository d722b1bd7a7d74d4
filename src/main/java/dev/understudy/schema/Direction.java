package dev.understudy.schema;

/** Which way a value travels, which decides what {@code readOnly} and {@code writeOnly} mean. */
public enum Direction {
  /** From a client to a server: members that are read-only need not be there. */
  REQUEST,
  /** From a server to a client: members that are write-only must not be there. */
  RESPONSE,
  /** Neither: both keywords are annotations only. */
  NEITHER
}
