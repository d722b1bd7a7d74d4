package dev.understudy.schema;

import java.util.Optional;

/**
 * A regular expression of ECMA-262: spelled for RE2J and for the JDK, whether it is linear (needs
 * neither look-around nor back-references, nor repeats beyond reason), and its syntax, when that is
 * of sets, anchors of the text, choices and repeats alone.
 */
record EcmaRegex(
    String forRe2,
    String forJdk,
    boolean linear,
    Optional<RegexTree> tree,
    Optional<RegexTree> sketch) {

  /** Empty when the text is not a regular expression of ECMA-262. */
  static Optional<EcmaRegex> parse(String source) {
    try {
      return Optional.of(new EcmaParser(source).read());
    } catch (RegexReader.Unreadable unreadable) {
      return Optional.empty();
    }
  }
}
