package dev.understudy.contract;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a person who mistyped may have meant.
 *
 * <p>Words by the Levenshtein distance; paths by that of their segments, of which one that is
 * missing or too many costs its length, and a templated one fits everything.
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
        .filter(template -> cost(typed, template) * 2 <= letters(template))
        .min(Comparator.comparingInt(template -> cost(typed, template)));
  }

  // What fits everything is no likeness.
  private static int letters(String template) {
    return Arrays.stream(template.split("/", -1))
        .filter(segment -> !segment.startsWith("{"))
        .mapToInt(String::length)
        .sum();
  }

  private static int cost(List<String> typed, String template) {
    String[] known = template.substring(1).split("/", -1);
    int[] row = new int[known.length + 1];
    for (int j = 0; j < known.length; j++) {
      row[j + 1] = row[j] + missing(known[j]);
    }
    for (String segment : typed) {
      int diagonal = row[0];
      row[0] += segment.length();
      for (int j = 0; j < known.length; j++) {
        int change = diagonal + change(segment, known[j]);
        diagonal = row[j + 1];
        int left = Math.min(diagonal + segment.length(), row[j] + missing(known[j]));
        row[j + 1] = Math.min(change, left);
      }
    }
    return row[known.length];
  }

  private static int missing(String known) {
    return known.startsWith("{") ? 1 : known.length();
  }

  private static int change(String typed, String known) {
    return known.startsWith("{") && !typed.isEmpty() ? 0 : distance(typed, known);
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
