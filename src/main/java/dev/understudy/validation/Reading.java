package dev.understudy.validation;

/**
 * Which of its types a text is read as, where its schema allows several: they are tried in this
 * order until the schema accepts one.
 */
enum Reading {
  /** A number, a boolean or null before a string, and a list only of what is written as one. */
  TYPED,
  /** A string wherever one may be. */
  TEXTUAL,
  /** A list even of one text. */
  LISTED
}
