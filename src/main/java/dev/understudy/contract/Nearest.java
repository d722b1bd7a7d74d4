package dev.understudy.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that a person who mistyped one may have meant, by the Levenshtein distance. */
public final class Nearest {
  private Nearest() {}

  /** The word that is most like it, if one differs in a third of its letters at most. */
  public static Optional<String> word(String typed, Collection<String> known) {
    return known.stream()
        .filter(word -> distance(typed, word) <= Math.max(1, word.length() / 3))
        .min(Comparator.comparingInt(word -> distance(typed, word)));
  }

  /** How many letters are to be added, left out or replaced to make one the other. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
