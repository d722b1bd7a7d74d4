package dev.understudy.contract;

import dev.understudy.schema.Schema;

/**
 * A parameter of an operation.
 *
 * @param name as the contract spells it
 * @param in where it travels
 * @param required whether a call must have it
 * @param type the JSON type that its text is read as
 * @param schema what its value may be
 */
public record Parameter(String name, In in, boolean required, Type type, Schema schema) {

  /** Where a parameter travels. */
  public enum In {
    PATH,
    QUERY,
    HEADER,
    COOKIE
  }

  /** What the text of a parameter is read as before its schema sees it. */
  public enum Type {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN
  }
}
