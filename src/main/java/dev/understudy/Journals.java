package dev.understudy;

import dev.understudy.journal.Journal;

/** The journal that settings ask for. */
final class Journals {
  private static final long MOST_BYTES = 64L << 20;

  private Journals() {}

  static Journal of(Settings settings) {
    return new Journal(settings.journalSize(), MOST_BYTES);
  }
}
