package dev.understudy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.schema.Dialect;
import java.util.List;

/** The edition of the OpenAPI specification that a document says it keeps to. */
enum Edition {
  V3_0(Dialect.OPENAPI_3_0),
  V3_1(Dialect.DRAFT_2020_12),
  V3_2(Dialect.DRAFT_2020_12);

  private static final String DIALECT_2020_12 = "https://json-schema.org/draft/2020-12/schema";
  private static final String DIALECTS_OF_OPENAPI = "https://spec.openapis.org/oas/3.";

  private final Dialect dialect;

  Edition(Dialect dialect) {
    this.dialect = dialect;
  }

  Dialect dialect() {
    return dialect;
  }

  /**
   * What a document says of itself.
   *
   * @throws FaultyFiles if it is nothing that can be read as OpenAPI
   */
  static Edition of(Cursor root, Findings findings) {
    if (!root.node().isObject()) {
      throw unfit(root, "", "is not an OpenAPI document; it must be a mapping with openapi: 3.1.0");
    }
    if (root.node().has("swagger")) {
      throw unfit(
          root,
          "/swagger",
          "is Swagger "
              + root.text("swagger", "")
              + ", which is not read here; convert it to OpenAPI 3 by 'npx swagger2openapi "
              + root.document().name()
              + "'");
    }
    JsonNode openapi = root.node().path("openapi");
    if (!openapi.isTextual() && !openapi.isMissingNode()) {
      findings.warn(root.member("openapi"), "version", "must be a text; say openapi: 3.1.0");
    }
    Edition edition = of(root, openapi.asText(""));
    if (edition == V3_2) {
      String message = "is read as OpenAPI 3.1; what 3.2 adds to it is ignored";
      findings.warn(root.member("openapi"), "version", message);
    }
    requireKnownDialect(root, findings);
    return edition;
  }

  private static Edition of(Cursor root, String version) {
    for (Edition edition : values()) {
      String number = edition.name().substring(1).replace('_', '.');
      if (version.equals(number) || version.startsWith(number + ".")) {
        return edition;
      }
    }
    throw version.isEmpty()
        ? unfit(root, "", "does not say which OpenAPI it is; begin it with openapi: 3.1.0")
        : unfit(
            root,
            "/openapi",
            "OpenAPI '" + version + "' is not known here; say openapi: 3.0.4, or 3.1.1");
  }

  private static FaultyFiles unfit(Cursor root, String pointer, String message) {
    Source at = new Source(root.document(), pointer);
    Locator place = root.document().locate(List.of(pointer));
    Draft draft = new Draft(Severity.ERROR, "not-openapi", at, false, message);
    return new FaultyFiles(List.of(draft.located(place, List.of())));
  }

  private static void requireKnownDialect(Cursor root, Findings findings) {
    String dialect = root.text("jsonSchemaDialect", DIALECT_2020_12);
    if (!dialect.equals(DIALECT_2020_12) && !dialect.startsWith(DIALECTS_OF_OPENAPI)) {
      findings.warn(
          root.member("jsonSchemaDialect"),
          "unknown-dialect",
          "is not known here; its schemas are read as " + DIALECT_2020_12);
    }
  }
}
