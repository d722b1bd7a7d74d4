package dev.understudy.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a person who mistyped may have meant.
 *
 * <p>Words by the Levenshtein distance; paths by the sum over their segments, where a templated
 * segment fits everything and a missing one costs its length.
 */
public final class Nearest {
  private static final int LONGEST = 200;

  private Nearest() {}

  /** The word that is most like it, if one differs in a third of its letters at most. */
  public static Optional<String> word(String typed, Collection<String> known) {
    return known.stream()
        .filter(word -> distance(typed, word) <= Math.max(1, word.length() / 3))
        .min(Comparator.comparingInt(word -> distance(typed, word)));
  }

  /** The template that is most like that path, if anything is like it at all. */
  static Optional<String> path(String path, Collection<String> templates) {
    if (path.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> typed = List.of(path.substring(1).split("/", -1));
    return templates.stream()
        .filter(template -> cost(typed, template) * 2 <= Math.max(path.length(), template.length()))
        .min(Comparator.comparingInt(template -> cost(typed, template)));
  }

  private static int cost(List<String> typed, String template) {
    String[] known = template.substring(1).split("/", -1);
    int cost = 0;
    for (int i = 0; i < Math.max(known.length, typed.size()); i++) {
      if (i >= typed.size()) {
        cost += known[i].startsWith("{") ? 1 : known[i].length();
      } else if (i >= known.length) {
        cost += typed.get(i).length();
      } else if (!known[i].startsWith("{") || typed.get(i).isEmpty()) {
        cost += distance(typed.get(i), known[i]);
      }
    }
    return cost;
  }

  private static int distance(String a, String b) {
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
