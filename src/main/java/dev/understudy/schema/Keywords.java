package dev.understudy.schema;

/** All keywords, in the order in which they are tested: first the cheap ones. */
final class Keywords {

  private Keywords() {}

  static void compile(SchemaPart part) {
    Vocabulary vocabulary = part.vocabulary();
    if (vocabulary.assertions()) {
      ValueKeywords.compile(part);
      Required.compile(part);
      DependentRequired.compile(part);
    }
    Format.compile(part);
    WriteOnly.compile(part);
    if (vocabulary.applicators()) {
      Members.compile(part);
      DependentSchemas.compile(part);
      Items.compile(part);
      Contains.compile(part);
    }
    References.compile(part);
    if (vocabulary.applicators()) {
      Combinations.compile(part);
    }
    if (vocabulary.unevaluated()) {
      Unevaluated.compile(part);
    }
  }
}
