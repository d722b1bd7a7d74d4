package dev.understudy.report;

/** What became of one thing that was looked at. */
public enum Outcome {
  /** Nothing is wrong with it. */
  PASSED,
  /** Something is wrong with it. */
  FAILED,
  /** Something is wrong with it, as was known before. */
  KNOWN,
  /** It could not be looked at; its issues say why. */
  SKIPPED
}
