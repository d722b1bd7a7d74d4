package dev.understudy.schema;

/** The language in which the schemas of a contract are written. */
public enum Dialect {
  /** JSON Schema 2020-12, which is also the dialect of OpenAPI 3.1. */
  DRAFT_2020_12,
  /** The Schema Object of OpenAPI 3.0, folded into 2020-12 as it is compiled. */
  OPENAPI_3_0
}
