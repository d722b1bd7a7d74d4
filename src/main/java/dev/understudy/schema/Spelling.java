package dev.understudy.schema;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Which of several names somebody probably meant: the one a few edits away. */
final class Spelling {

  private static final int LONGEST = 64;

  private Spelling() {}

  static Optional<String> nearest(String written, Collection<String> names) {
    String best = null;
    int fewest = 1 + Math.min(3, written.length() / 3);
    for (String name : names) {
      int edits = edits(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT), fewest);
      if (edits < fewest) {
        fewest = edits;
        best = name;
      }
    }
    return Optional.ofNullable(best);
  }

  // Insertions, deletions and substitutions; two neighbours swapped count as one.
  private static int edits(String a, String b, int enough) {
    if (a.length() > LONGEST || Math.abs(a.length() - b.length()) >= enough) {
      return enough;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(substituted, 1 + Math.min(row[j - 1], last[j]));
        if (swapped(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
