package dev.understudy.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that names are made of. */
public final class NameWords {
  private static final Set<String> ZONES = Set.of("utc", "gmt");

  private NameWords() {}

  /** A word without the ending of its plural. */
  public static String singular(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural = word.length() > 2 && word.endsWith("s");
    return plural && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
  }

  /** The words of a name in camelCase, snake_case, kebab-case or any mixture, but for a zone. */
  public static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      boolean begins = Character.isUpperCase(c) && i > 0 && startsWord(name, i);
      if ((!letter || begins) && word.length() > 0) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
      if (letter) {
        word.append(c);
      }
    }
    if (word.length() > 0) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
    }
    if (words.size() > 1 && ZONES.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  // A capital after a small letter, or the last of several before a small one.
  private static boolean startsWord(String name, int at) {
    boolean afterSmall = !Character.isUpperCase(name.charAt(at - 1));
    boolean beforeSmall = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
    return afterSmall || beforeSmall;
  }
}
