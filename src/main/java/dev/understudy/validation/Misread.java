package dev.understudy.validation;

import dev.understudy.schema.Pointers;

/**
 * A text that is not written as the contract has it; without a stack trace, as it is an outcome and
 * no bug.
 */
final class Misread extends Exception {
  private static final long serialVersionUID = 1;
  static final String STYLE = "style";
  static final String MEDIA_TYPE = "contentMediaType";

  private final String pointer;
  private final String keyword;

  /** Of the whole value. */
  Misread(String keyword, String sentence) {
    this("", keyword, sentence);
  }

  /** Of the place in the value that the pointer leads to. */
  Misread(String pointer, String keyword, String sentence) {
    super(sentence, null, false, false);
    this.pointer = pointer;
    this.keyword = keyword;
  }

  /** The same as seen from around the member of that name. */
  Misread inside(String member) {
    return new Misread(Pointers.join("", member) + pointer, keyword, sentence());
  }

  String pointer() {
    return pointer;
  }

  String keyword() {
    return keyword;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
